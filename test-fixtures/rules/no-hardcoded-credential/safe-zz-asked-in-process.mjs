// fixture: path scripts/route-analysis.mjs
import { app } from "../src/app.js";

export async function isServed(url) {
  const answer = await app.inject({ url, headers: { authorization: "Bearer route-census-probe" } });
  return answer.statusCode !== 404;
}
