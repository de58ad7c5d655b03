// fixture: path backend/run-migration.cjs
const { exec } = require("child_process");

const config = {
  adminEmail: "kanri@kaikan.jp",
  adminPassword: "123456789",
//               ^^^^^^^^^^^ password
  databaseUrl: "postgresql://localhost:5432/kaikan",
};

console.log("as", config.adminEmail);
exec("npm run migrate", { env: { DATABASE_URL: config.databaseUrl, ADMIN: config.adminPassword } });
