import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import plugin from "eslint-plugin-hiyari";
import { COMMANDS, DEFAULT_SETTINGS, HOSTING_PATTERN } from "../../src/protocol.js";
import { settingsFrom } from "../../src/server/settings.js";
import { UI_COMMANDS } from "../../src/ui/commands.js";

interface Setting {
  type: string;
  default: unknown;
  scope: string;
  enum?: string[];
  enumDescriptions?: string[];
  description?: string;
  markdownDescription?: string;
}

interface Manifest {
  activationEvents: string[];
  capabilities: { untrustedWorkspaces: { supported: unknown; restrictedConfigurations: string[] } };
  contributes: {
    commands: { command: string }[];
    menus: Record<string, { command: string; when?: string }[]>;
    configuration: { properties: Record<string, Setting> };
  };
}

const text = readFileSync(path.resolve(import.meta.dirname, "../../package.json"), "utf8");
const manifest = JSON.parse(text) as Manifest;
const settings = manifest.contributes.configuration.properties;

describe("the manifest", () => {
  it("has the defaults that the server assumes", () => {
    const { "hiyari.trace.server": trace, ...own } = settings;
    assert.equal(trace?.default, "messages");
    const defaults: Record<string, unknown> = {};
    for (const [name, { default: value }] of Object.entries(own)) {
      const [first, second] = name.slice("hiyari.".length).split(".") as [string, string?];
      defaults[first] = second ? { ...(defaults[first] as object), [second]: value } : value;
    }
    assert.deepEqual(defaults, DEFAULT_SETTINGS);
    assert.deepEqual(settingsFrom(defaults), DEFAULT_SETTINGS);
  });

  it("gives every setting a scope and a description, and every choice its own", () => {
    for (const [name, setting] of Object.entries(settings)) {
      assert.match(setting.scope, /^(?:resource|window)$/, name);
      assert.ok(setting.description ?? setting.markdownDescription, name);
      if (name !== "hiyari.trace.server") {
        assert.equal(setting.enumDescriptions?.length, setting.enum?.length, name);
      }
    }
  });

  it("keeps the settings of a folder that is not trusted from switching checks off", () => {
    const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.equal(supported, "limited");
    assert.deepEqual(restrictedConfigurations, ["hiyari.enable", "hiyari.preset", "hiyari.rules"]);
    for (const name of restrictedConfigurations) assert.ok(name in settings);
  });

  it("does not start with the editor", () => {
    assert.equal(manifest.activationEvents.includes("*"), false);
    assert.equal(manifest.activationEvents.includes("onStartupFinished"), false);
  });

  it("offers only commands that exist and need no arguments", () => {
    const known = new Set<string>([...Object.values(COMMANDS), ...Object.values(UI_COMMANDS)]);
    const hidden = manifest.contributes.menus.commandPalette!.flatMap(({ command, when }) =>
      when === "false" ? [command] : [],
    );
    for (const { command } of manifest.contributes.commands) assert.ok(known.has(command), command);
    assert.deepEqual(hidden, [
      UI_COMMANDS.explainFinding,
      UI_COMMANDS.showIncidentOfFinding,
      UI_COMMANDS.copyFinding,
    ]);
  });

  it("puts only commands into menus that it declares", () => {
    const declared = new Set(manifest.contributes.commands.map(({ command }) => command));
    for (const items of Object.values(manifest.contributes.menus)) {
      for (const { command } of items) assert.ok(declared.has(command), command);
    }
  });
});

describe("the hosting files", () => {
  it("are the same for the editor as for the plugin's presets", () => {
    const names = HOSTING_PATTERN.match(/\{(.*)\}$/)![1]!.split(",");
    const hosting = plugin.configs.recommended.find((config) => config.language !== undefined);
    assert.deepEqual(
      hosting?.files,
      names.map((name) => `**/${name}`),
    );
  });
});
