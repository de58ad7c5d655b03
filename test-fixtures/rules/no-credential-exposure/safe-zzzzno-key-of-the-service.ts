// fixture: path src/provider/client.ts
// A text that does not look like a key of the service is none.
export function makeClient(config: { apiKey: string; writeToken?: string }) {
  const { apiKey } = config;
  if (!apiKey.startsWith("hk_")) {
    console.warn(`apiKey "${apiKey}" does not start with "hk_"`);
  }
  if (!config.apiKey.startsWith("hk_")) console.warn(`${config.apiKey} is no key of a project`);
  if (!/^hkw_[a-z\d]{12}$/.test(apiKey)) throw new Error(`Not a key: ${apiKey}`);
  return apiKey.match(/^hk_/) ? { apiKey } : console.error(`wrong form: ${apiKey}`);
}
