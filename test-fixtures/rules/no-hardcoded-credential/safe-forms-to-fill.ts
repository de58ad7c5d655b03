/** Values that only show what to fill in, or that the program refuses to start with. */
import jwt from "jsonwebtoken";

// Until the warehouse is there.
export const pending = {
  url: "https://warehouse.invalid",
  username: "warehouse_reader",
  password: "warehouse_reader_7",
};

export const hosts = [
  { username: "username1", password: "password1", room: "*" },
  { username: "username2", password: "password2", room: "room1" },
];

export const storage = {
  bucket: process.env.S3_BUCKET || "uploads",
  secretAccessKey: process.env.S3_SECRET_ACCESS_KEY || "your-secret-access-key",
};

const isCloud = Boolean(process.env.IS_CLOUD);
const isProduction = process.env.NODE_ENV === "production";

const JWT_SECRET = process.env.JWT_SECRET || "dev";
if ((isProduction || !process.env.LOCAL) && !isCloud && JWT_SECRET === "dev") {
  throw new Error("JWT_SECRET has to be set to a long random text.");
}

/** The visitor's session. */
export const sessionFor = (id: string): string => jwt.sign({ id }, JWT_SECRET, { expiresIn: "1h" });

/** What a button signs in with that says "Try it". */
export const tryIt = (login: (account: { name: string; password: string }) => Promise<void>) =>
  login({ name: "demo", password: "demo" });
