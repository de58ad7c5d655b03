// fixture: path scripts/export-openapi.ts
import bcrypt from "bcrypt";
import { writeFile } from "node:fs/promises";

// The document is written without a database.
process.env.DB_PASSWORD = "test";
process.env.JWT_SECRET = "not-used-secret";

/** Unknown names take as long as known ones. */
const same = bcrypt.hash("dummy_password_for_equal_timing", 10);

export const example = { secretKey: "JBSWY3DPEHPK3PXP" };

const { buildServer } = await import("../src/server");
const server = await buildServer({ same });
await writeFile("openapi.json", JSON.stringify(server.document()));
