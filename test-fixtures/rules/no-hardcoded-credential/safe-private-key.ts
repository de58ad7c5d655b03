import { createSign } from "node:crypto";

const key = process.env.SEAL_KEY!;

export const seal = (text: string) => createSign("sha256").update(text).sign(key, "base64");

// What everybody may read, and the frame alone.
export const certificate =
  "-----BEGIN CERTIFICATE-----\n" +
  "kagiNOkawariNIyuuNAGAsaNOTAMEnoMOJI0mizuNIhanaWOsoeTE7uta\n" +
  "-----END CERTIFICATE-----\n";
export const isKey = (text: string) => text.startsWith("-----BEGIN RSA PRIVATE KEY-----");
