import { createSign } from "node:crypto";

// A key over several lines is one key.
const key =
  "-----BEGIN RSA PRIVATE KEY-----\n" +
//^... provider
  "kagiNOkawariNIyuuNAGAsaNOTAMEnoMOJI0mizuNIhanaWOsoeTE7uta\n" +
  "-----END RSA PRIVATE KEY-----\n";

export const seal = (text: string) => createSign("sha256").update(text).sign(key, "base64");
