import { decodeJwt } from "jose";
import { readFileSync } from "node:fs";

const readable = (token: string) => {
  try {
    return decodeJwt(token);
  } catch {
    return null;
  }
};

export function showClaims(response: { access_token: string }, idToken: string) {
  console.log(readable(response.access_token));
  console.log(decodeJwt(idToken));
}

export function workerToken() {
  const tokenPath = process.env.WORKER_TOKEN!.replace("file://", "");
  console.info("reading the worker's token", { tokenPath });
  return readFileSync(tokenPath, "utf8").trim();
}
