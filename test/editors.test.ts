import assert from "node:assert/strict";
import fs from "node:fs";
import { DEFAULT_SETTINGS, type InitializationOptions } from "../src/protocol.js";
import { settingsFrom } from "../src/server/settings.js";
import { rules } from "../rules/index.js";
import { inRepository } from "./support/repository.js";

const page = fs.readFileSync(inRepository("docs/editors.md"), "utf8");
const { bin } = JSON.parse(fs.readFileSync(inRepository("rules/package.json"), "utf8")) as {
  bin: Record<string, string>;
};
const snippets = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(([, text]) => text!);

describe("the page about other editors", () => {
  it("names the programs the package has, and no others", () => {
    const named = new Set([...page.matchAll(/\bhiyari-(?:language-server|mcp)\b/g)].map(([name]) => name));
    assert.deepEqual([...named].sort(), ["hiyari-language-server", "hiyari-mcp"]);
    for (const name of named) assert.ok(bin[name], name);
    assert.deepEqual(Object.keys(bin).sort(), ["hiyari", ...named].sort());
  });

  it("has one set-up for each of three editors, all with the same command and options", () => {
    const [neovim] = snippets("lua");
    const [helix] = snippets("toml");
    const [zed] = snippets("json");
    assert.match(neovim!, /cmd = \{ "npx", "hiyari-language-server", "--stdio" \}/);
    assert.match(neovim!, /init_options = \{ trusted = true \}/);
    assert.match(helix!, /config = \{ trusted = true, settings = \{ locale = "en" \} \}/);
    const { lsp } = JSON.parse(zed!) as {
      lsp: { hiyari: { binary: { arguments: string[] }; initialization_options: InitializationOptions } };
    };
    assert.deepEqual(lsp.hiyari.binary.arguments, ["hiyari-language-server", "--stdio"]);
    const options = lsp.hiyari.initialization_options;
    assert.equal(options.trusted, true);
    assert.deepEqual(settingsFrom(options.settings), { ...DEFAULT_SETTINGS, locale: "en" });
  });

  it("lists the settings there are", () => {
    const listed = /without the prefix: (.*?)\./.exec(page)![1]!.replaceAll("`", "").split(", ");
    assert.deepEqual(listed.sort(), Object.keys(DEFAULT_SETTINGS).sort());
  });

  it("lists the rules that have a safe fix, and no others", () => {
    const section = page.slice(page.indexOf("### Fixes on save"), page.indexOf("### Directives"));
    const listed = [...section.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name!);
    const safe = Object.entries(rules)
      .filter(([, { definition }]) => Object.values(definition.remedies ?? {}).some((each) => each.safe))
      .map(([name]) => name);
    assert.deepEqual(listed.sort(), safe.sort());
  });
});
