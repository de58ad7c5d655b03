const FOR_WORK = {
  accessSecret: "dev-access-secret",
  refreshSecret: "dev-refresh-secret",
} as const;

/** What has to be set where people are. */
const REQUIRED = [{ key: "ACCESS_SECRET" }, { key: "REFRESH_SECRET" }];

/** What was found in the history of the code is refused. */
const EXPOSED_SECRETS = ["0b6e63c7c320a5211d9bea3145416b33", "9a83170de4720f8f478856e3c401c96a"];

export function load(env = process.env) {
  const isProduction = env.NODE_ENV === "production";
  if (isProduction) {
    const missing = REQUIRED.filter(({ key }) => !env[key]);
    if (missing.length > 0) throw new Error("not set");
  }
  if (EXPOSED_SECRETS.includes(env.ACCESS_SECRET ?? "")) throw new Error("exposed");
  return {
    access: env.ACCESS_SECRET ?? FOR_WORK.accessSecret,
    refresh: env.REFRESH_SECRET ?? FOR_WORK.refreshSecret,
  };
}
