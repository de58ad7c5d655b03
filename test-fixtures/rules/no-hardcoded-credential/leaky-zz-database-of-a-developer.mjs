// fixture: path scripts/start-shared-db.mjs
import pg from "pg";

async function main() {
  const client = new pg.Client({ host: "db.kaikan.jp", user: "shelf", password: "shelf", port: 5432 });
//                                                                              ^^^^^^^ password
  await client.connect();
  await client.query("CREATE DATABASE shelf");
}

main();
