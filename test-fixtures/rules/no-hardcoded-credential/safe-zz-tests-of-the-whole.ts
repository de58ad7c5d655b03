// fixture: path web/src/__e2e__/api.servertest.ts
const basic = (user: string, password: string) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;

const admin = basic("admin", "myworkerpassword");

export const ask = (base: string) => fetch(`${base}/api/health`, { headers: { Authorization: admin } });
