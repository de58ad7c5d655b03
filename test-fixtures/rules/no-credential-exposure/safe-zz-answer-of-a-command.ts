// fixture: path packages/shelf-cli/src/registries/create.ts
import { createCommand } from "../command.js";
import { logger } from "../logger.js";
import { generateRegistryCredentials, makeRegistry } from "../service.js";

export const create = createCommand({
  args: { name: { type: "string" } },
  async handler(args: { name: string }) {
    const registry = await makeRegistry(args.name);
    logger.log(`   secret:  ${registry.secret}`);
    const credentials = await generateRegistryCredentials(args.name);
    logger.log(credentials.password);
  },
});
