// fixture: path templates/shop/src/endpoints/seed/index.ts
/** The first customer of a shop that a tool copies for somebody to begin with. */
import { payload } from "../../payload.js";

/** Fills an empty shop. */
export async function seed(): Promise<void> {
  await payload.create({
    collection: "users",
    data: { name: "Customer", email: "customer@example.com", password: "password" },
  });
}
