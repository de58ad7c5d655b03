// fixture: path src/setup.js
import { logger } from "./logger.js";

for (const name of ["PORT", "API_KEY", "API_TOKEN"]) {
  const value = process.env[name] ?? "";
  const shown = name.includes("KEY") || name.includes("TOKEN") ? `${value.slice(0, 2)}…` : value;
  logger.info(`${name} = ${shown}`);
}

export function answered(response) {
  logger.info("answered", { kept: response.headers["x-preserves-main-auth"] });
}

const DEMO_TOKEN = makeDemoToken();

export function tryItOut() {
  localStorage.setItem("desk_token", DEMO_TOKEN);
}
