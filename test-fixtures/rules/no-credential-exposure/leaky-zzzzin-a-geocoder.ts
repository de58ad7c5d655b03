import { NextResponse } from "next/server";

export async function find(query: string) {
  const url = new URL("https://api.asagao-library.jp/shelves");
  url.searchParams.set("apikey", process.env.SHELF_API_KEY!);
  //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ address
  url.searchParams.set("q", query);
  return fetch(url);
}

export const sign = (signature: string) => NextResponse.json({ signature, key: process.env.CLOUDINARY_API_SECRET });
//                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ response
