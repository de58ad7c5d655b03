const apiKey = process.env.RESERVATION_API_KEY;

export const status = (site: string) => fetch(`${site}/v1/status?api_key=${apiKey}`);
//                                                                         ^^^^^^ address

export const ask = (base: string, model: string) =>
  fetch(`${base}/v1/models/${model}/describe?key=${apiKey}`);
//                                                 ^^^^^^ address

export function settings() {
  return fetch(`https://parking.example/token?${new URLSearchParams({ secret: process.env.PARKING_SECRET ?? "" })}`);
//                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ address
}
