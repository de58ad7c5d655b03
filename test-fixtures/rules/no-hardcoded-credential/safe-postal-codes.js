// fixture: path scripts/seed.js
import bcrypt from "bcrypt";
import { User } from "../models/user.js";

await User.create({
  name: "Demo shop",
  passwordHash: await bcrypt.hash(process.env.DEMO_PASSWORD, 12),
  address: { street: "12 MG Road", city: "Bengaluru", state: "Karnataka", pincode: "560001" },
});

// The documentation shows what a wrong password answers.
export const probe = { method: "POST", path: "/login", body: { email: "a@b.example", password: "wrong-on-purpose" } };
