// fixture: path scripts/show-settings.ts
const databaseUrl = process.env.DATABASE_URL;
if (databaseUrl) {
  const masked = databaseUrl.replace(/:[^:@]+@/, ":****@").trim();
  console.log(`DATABASE_URL: ${masked}`);
  console.log("database:", databaseUrl.replace(/\/\/.*@/, "//"));
}
