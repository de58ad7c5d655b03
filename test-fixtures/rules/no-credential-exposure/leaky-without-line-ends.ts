// fixture: path src/settings.ts
const databaseUrl = process.env.DATABASE_URL?.replace(/\r?\n/g, "");
console.log("database:", databaseUrl);
//                       ^^^^^^^^^^^ log
