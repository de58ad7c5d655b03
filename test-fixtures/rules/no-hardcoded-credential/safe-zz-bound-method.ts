// fixture: path src/directory.ts
import { promisify } from "node:util";
import ldap from "ldapjs";

const client = ldap.createClient({ url: process.env.LDAP_URL! });

export async function connect() {
  const bind = promisify(client.bind).bind(client);
  await bind("cn=reader,dc=shelf", process.env.LDAP_PASSWORD!);
}
