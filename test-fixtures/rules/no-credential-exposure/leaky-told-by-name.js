// fixture: path src/setup.js
import { logger } from "./logger.js";

for (const name of ["PORT", "API_KEY", "API_TOKEN"]) {
  const value = process.env[name] ?? "";
  const shown = name.includes("PORT") ? value : value;
  logger.info(`${name} = ${shown}`);
  //                       ^^^^^ log
}

export function answered(response) {
  logger.info("answered", { kept: response.headers["x-desk-auth"] });
  //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ log
}

export function signIn(token) {
  localStorage.setItem("desk_token", token);
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 storage
}
