import { NextResponse } from "next/server";
import { YANDEX_GEOCODE_URL } from "./addresses.js";

const GEOCODE_URL = "https://geocode-maps.yandex.ru/1.x/";

/** The service is asked with its key in the address. */
export async function find(query: string) {
  const url = new URL(YANDEX_GEOCODE_URL ?? GEOCODE_URL);
  url.searchParams.set("apikey", process.env.YANDEX_GEOCODER_API_KEY!);
  url.searchParams.set("geocode", query);
  return fetch(url);
}

/** A page sends a picture with it. */
export const sign = (signature: string) => NextResponse.json({ signature, apiKey: process.env.CLOUDINARY_API_KEY });
