// fixture: path test/unit/forge/ee/lib/alerts/setup.ts
import { models } from "../../../../../models.js";

export async function people(): Promise<void> {
  await models.User.create({ username: "keeper", email: "keeper@example.com", password: "kkPassword9" });
}
