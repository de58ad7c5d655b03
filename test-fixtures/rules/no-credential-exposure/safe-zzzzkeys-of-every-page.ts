// fixture: path src/server/events.ts
// Keys that count visits or draw maps stand in every page already.
const POSTHOG_PROJECT_API_KEY = process.env.POSTHOG_PROJECT_API_KEY;
const host = process.env.EVENTS_HOST;

export const reportAddress = `${host}/report/?token=${POSTHOG_PROJECT_API_KEY}`;

export const track = (name: string) =>
  fetch(`${host}/track?api_key=${process.env.MIXPANEL_API_TOKEN}&event=${name}`);

export function tile(x: number, y: number): URL {
  const address = new URL(`/tiles/${x}/${y}`, host);
  address.searchParams.set("access_token", process.env.MAPBOX_ACCESS_TOKEN!);
  return address;
}
