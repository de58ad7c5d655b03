// fixture: path playground-local/server/utils/session.ts
import jwt from "jsonwebtoken";

export const sign = (name: string) => jwt.sign({ name, scope: ["test"] }, "dummy-secret-of-the-playground", { expiresIn: "1h" });
