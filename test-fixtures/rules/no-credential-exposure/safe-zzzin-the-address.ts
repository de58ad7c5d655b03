import { GRAPH_API_BASE_URL, GRAPH_API_VERSION } from "./addresses";

const token = process.env.PIXEL_ACCESS_TOKEN;

/** The service has its token in the address: its documentation says so. */
export const event = (id: string) =>
  fetch(`${GRAPH_API_BASE_URL}/${GRAPH_API_VERSION}/${id}/events?access_token=${token}`);

/** What a service hands out for pages. */
export const camera = { token: import.meta.env.VITE_CAMERA_CLIENT_TOKEN };
