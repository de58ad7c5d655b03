// fixture: path src/pages/api/zip.ts
import { Client } from "@googlemaps/google-maps-services-js";
import type { NextApiRequest, NextApiResponse } from "next";

const key = process.env.MAP_SERVER_TOKEN;

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const client = new Client({});
  const found = await client.geocode({ params: { address: String(req.body.zip), key, language: "ja" } });
  res.json({ parts: found.data.results[0]?.address_components });
}
