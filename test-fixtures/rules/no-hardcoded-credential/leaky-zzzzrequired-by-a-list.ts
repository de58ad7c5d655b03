const FOR_WORK = {
  accessSecret: "dev-access-secret",
  //            ^^^^^^^^^^^^^^^^^^^ fallback
} as const;

const REQUIRED = [{ key: "DATABASE_URL" }];

export function load(env = process.env) {
  const isProduction = env.NODE_ENV === "production";
  if (isProduction) {
    const missing = REQUIRED.filter(({ key }) => !env[key]);
    if (missing.length > 0) throw new Error("not set");
  }
  return { access: env.ACCESS_SECRET ?? FOR_WORK.accessSecret };
}
