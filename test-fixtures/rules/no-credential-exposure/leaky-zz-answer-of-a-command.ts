// fixture: path packages/shelf-cli/src/registries/create.ts
import { createCommand } from "../command.js";
import { logger } from "../logger.js";
import { makeRegistry } from "../service.js";

export const create = createCommand({
  args: { name: { type: "string" } },
  async handler(args: { name: string }) {
    const registry = await makeRegistry(args.name, process.env.SHELF_API_TOKEN);
    logger.log(`asked with ${process.env.SHELF_API_TOKEN}`);
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ log
    return registry;
  },
});
