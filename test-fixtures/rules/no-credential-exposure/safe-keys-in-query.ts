// fixture: path src/open-data.ts
const GRAPH_VERSION = "v21.0";
const GRAPH_BASE = `https://graph.facebook.com/${GRAPH_VERSION}`;
const ENDPOINTS = { rain: "https://apis.data.go.kr/1360000/rain", wind: "https://apis.data.go.kr/1360000/wind" };

// These services read the key in the query only.
export const pages = () => fetch(`${GRAPH_BASE}/me/accounts?access_token=${process.env.PAGE_ACCESS_TOKEN}`);

export const weather = (kind: "rain" | "wind") =>
  fetch(`${ENDPOINTS[kind]}?serviceKey=${process.env.WEATHER_API_KEY}&numOfRows=10`);
