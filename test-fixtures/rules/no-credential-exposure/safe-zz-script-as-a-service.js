// fixture: path scripts/live-query.js
/** A script of a spreadsheet sees no headers. */
function searchUrl(baseUrl, apiKey = process.env.SHEET_API_KEY) {
  const url = new URL(baseUrl);
  if (url.hostname !== "script.google.com") throw new Error("must be a script");
  url.searchParams.set("key", apiKey);
  return url;
}

module.exports = { searchUrl };
