// fixture: path src/deploy/bindings.ts
interface Held {
  secret: string;
  owner: string;
}

declare const logger: { debug(text: string): void };

export function bind(envSecrets: Record<string, string>): void {
  logger.debug(`binding ${JSON.stringify(envSecrets)}`);
//                                       ^^^^^^^^^^ log
}

export function prune(bound: Iterable<Held>): void {
  for (const secret of bound)
    if (secret.owner === "") logger.debug(`Secret ${secret.secret} has no owner`);
//                                                  ^^^^^^^^^^^^^ log
}
