import { z } from "zod";

// Nobody notices that the variable is missing: the constant works just as well.
export const jwtSecret = process.env.JWT_SECRET || "hinoki-dev-5";
//                                                 ^^^^^^^^^^^^^^ fallback

export const { SESSION_SECRET = "made-up-session" } = process.env;
//                              ^^^^^^^^^^^^^^^^^ fallback

export const schema = z.object({
  PORT: z.coerce.number().default(3000),
  ADMIN_PASSWORD: z.string().default("kanri-2024"),
  //                                 ^^^^^^^^^^^^ fallback
});

export function connect(host: string, password = "mizuiro-77") {
//                                               ^^^^^^^^^^^^ fallback
  return { host, password };
}
