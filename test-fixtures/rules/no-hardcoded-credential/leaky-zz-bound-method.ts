// fixture: path src/directory.ts
import { promisify } from "node:util";
import ldap from "ldapjs";

const client = ldap.createClient({ url: process.env.LDAP_URL! });

// The same method, in another form.
export async function connect() {
  const bind = promisify(client.bind).bind(client);
  await bind("cn=reader,dc=shelf", "Dokusho-2018");
//                                 ^^^^^^^^^^^^^^ password
}

export async function reconnect() {
  const bind = promisify(client.bind.bind(client));
  await bind("cn=reader,dc=shelf", "Dokusho-2019");
//                                 ^^^^^^^^^^^^^^ password
}
