// fixture: path src/server/events.ts
const host = process.env.EVENTS_HOST;

export const track = (name: string) =>
  fetch(`${host}/track?api_key=${process.env.ZAIKO_API_TOKEN}&event=${name}`);
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ address

export function export_(name: string): URL {
  const address = new URL(`/export/${name}`, host);
  address.searchParams.set("access_token", process.env.ZAIKO_ACCESS_TOKEN!);
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ address
  return address;
}
