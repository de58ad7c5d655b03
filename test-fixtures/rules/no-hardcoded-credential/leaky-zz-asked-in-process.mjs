// fixture: path scripts/route-analysis.mjs
export async function isServed(url) {
  const answer = await fetch(url, { headers: { authorization: "Bearer route-census-probe" } });
//                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ header
  return answer.status !== 404;
}
