// fixture: path src/deploy/bindings.ts
// Where secrets are, which ones are meant and of what kind: not the secrets.
interface ParsedSecretRef {
  secret: string;
  version?: string;
  projectId: string;
}
type TokenKind = string;

declare const logger: { debug(text: string): void };

export function bind(envSecrets: Record<string, ParsedSecretRef>): void {
  logger.debug(`binding ${JSON.stringify(envSecrets)}`);
}

export function warn(apiKeys: Array<ParsedSecretRef>, accessToken: TokenKind): void {
  logger.debug(`asked for ${apiKeys} of kind ${accessToken}`);
}

export function prune(bound: Iterable<ParsedSecretRef>): void {
  for (const secret of bound)
    if (!secret.version || secret.projectId === "") throw new Error(`Secret ${secret.secret} has no version`);
}
