import type { ESLint, Linter } from "eslint";
import packageJson from "./package.json" with { type: "json" };
import { incidents } from "./incidents/index.js";
import type { HiyariRule } from "./kit/define-rule.js";
import { hostingLanguage } from "./kit/hosting-language.js";
import { findingsOf } from "./kit/findings.js";
import noBulkRecipients from "./no-bulk-recipients.js";
import noMismatchedRecipient from "./no-mismatched-recipient.js";
import noIdentityInMailedLink from "./no-identity-in-mailed-link.js";
import noModuleLevelUserState from "./no-module-level-user-state.js";
import noSharedCacheKey from "./no-shared-cache-key.js";
import noSharedResponseCache from "./no-shared-response-cache.js";
import noWholeRecordResponse from "./no-whole-record-response.js";
import requireNoStore from "./require-no-store.js";
import requireOwnerCheck from "./require-owner-check.js";
import noHardcodedCredential from "./no-hardcoded-credential.js";
import noCredentialExposure from "./no-credential-exposure.js";
import noUnexpiringCredential from "./no-unexpiring-credential.js";

/** Every rule by its id, in the order of the documentation. */
export const rules: Record<string, HiyariRule> = {
  "no-shared-response-cache": noSharedResponseCache,
  "no-shared-cache-key": noSharedCacheKey,
  "no-module-level-user-state": noModuleLevelUserState,
  "no-hardcoded-credential": noHardcodedCredential,
  "no-credential-exposure": noCredentialExposure,
  "no-unexpiring-credential": noUnexpiringCredential,
  "no-bulk-recipients": noBulkRecipients,
  "no-mismatched-recipient": noMismatchedRecipient,
  "no-identity-in-mailed-link": noIdentityInMailedLink,
  "require-owner-check": requireOwnerCheck,
  "no-whole-record-response": noWholeRecordResponse,
  "require-no-store": requireNoStore,
};

/** Hosting configuration the rules read, by file name. */
const HOSTING_FILES = [
  "**/vercel.json",
  "**/firebase.json",
  "**/staticwebapp.config.json",
  "**/netlify.toml",
];

interface HiyariPlugin extends ESLint.Plugin {
  rules: Record<string, HiyariRule>;
  configs: { recommended: Linter.Config[]; strict: Linter.Config[] };
}

const plugin: HiyariPlugin = {
  meta: { name: packageJson.name, version: packageJson.version, namespace: "hiyari" },
  rules,
  languages: { hosting: hostingLanguage },
  configs: { recommended: [], strict: [] },
};

function presetOf(preset: "recommended" | "strict"): Linter.Config[] {
  const chosen: Linter.RulesRecord = {};
  for (const [id, { definition }] of Object.entries(rules)) {
    if (preset === "recommended" && definition.docs.preset === "strict") continue;
    const strict = definition.options?.strict;
    chosen[`hiyari/${id}`] = preset === "strict" && strict ? ["error", strict] : "error";
  }
  return [
    { name: `hiyari/${preset}`, plugins: { hiyari: plugin }, rules: chosen },
    {
      name: `hiyari/${preset}/hosting`,
      files: HOSTING_FILES,
      plugins: { hiyari: plugin },
      language: "hiyari/hosting",
    },
  ];
}

plugin.configs.recommended = presetOf("recommended");
plugin.configs.strict = presetOf("strict");

/**
 * Every copy of the plugin that was loaded. A program that runs a project's ESLint, as the editor's server does, learns
 * here that the configuration loads the plugin, and asks that very copy for its findings.
 */
const copies = globalThis as { [copy: symbol]: object[] | undefined };
(copies[Symbol.for("eslint-plugin-hiyari")] ??= []).push({ plugin, findingsOf });

/**
 * In a configuration written in CommonJS, `require()` gives the plugin itself, as every other plugin does; beside it
 * stand the module's other names, where neither ESLint nor a copy of the plugin sees them.
 */
const names = { default: plugin, findingsOf, incidents };
for (const [name, value] of Object.entries(names)) Object.defineProperty(plugin, name, { value });

export { findingsOf, incidents, plugin as "module.exports" };
export default plugin;
