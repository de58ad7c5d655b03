import { REPORTS_BASE_URL } from "./addresses";

const token = process.env.REPORTS_ACCESS_TOKEN;

export const report = (id: string) => fetch(`${REPORTS_BASE_URL}/${id}/events?access_token=${token}`);
//                                                                                           ^^^^^ address

export const camera = { token: import.meta.env.VITE_CAMERA_SERVER_TOKEN };
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bundle
