import assert from "node:assert/strict";
import path from "node:path";
import { ESLint } from "eslint";
import { inRepository, root } from "./support/repository.js";

/** An import that a folder must not have, and the file it would stand in. */
const FORBIDDEN: [file: string, code: string][] = [
  ["rules/no-example.ts", 'import { other } from "./no-bulk-recipients.js";\nother();'],
  ["rules/no-example.ts", 'import { express } from "./models/express.js";\nexpress();'],
  ["rules/no-example.ts", 'import { incidents } from "./incidents/index.js";\nincidents();'],
  ["rules/no-example.ts", 'import fs from "node:fs";\nfs.statSync("x");'],
  ["rules/kit/example.ts", 'import { express } from "../models/express.js";\nexpress();'],
  ["rules/kit/example.ts", 'import http from "http";\nhttp.get("x");'],
  ["rules/analysis/example.ts", 'import { define } from "../kit/define-rule.js";\ndefine();'],
  ["rules/analysis/example.ts", 'import rule from "../no-bulk-recipients.js";\nrule();'],
  ["rules/models/example.ts", 'import { nameOf } from "../analysis/nodes.js";\nnameOf();'],
  ["rules/models/example.ts", 'import ts from "typescript";\nts();'],
  ["rules/incidents/example.ts", 'import { models } from "../models/index.js";\nmodels();'],
  ["rules/models/example.ts", "export const model = { matches: () => true };"],
  ["rules/kit/example.ts", 'void fetch("/");'],
  ["rules/analysis/example.ts", "export const home = process.cwd();"],
  ["src/protocol.ts", 'import * as vscode from "vscode";\nvscode.env;'],
  ["src/server/example.ts", 'import type * as vscode from "vscode";\nexport type E = typeof vscode.env;'],
  ["src/server/example.ts", 'import rules from "../../rules/index.js";\nrules();'],
  ["src/server/example.ts", 'import { status } from "../ui/status.js";\nstatus();'],
  ["src/report/example.ts", 'import { run } from "../cli/run.js";\nrun();'],
  ["src/cli/example.ts", 'import * as vscode from "vscode";\nvscode.env;'],
  ["src/cli/example.ts", 'import { incidents } from "../../rules/incidents/index.js";\nincidents();'],
  ["src/ui/example.ts", 'import { lint } from "../server/bundled-engine.js";\nlint();'],
  ["src/extension.ts", 'import plugin from "eslint-plugin-hiyari";\nplugin();'],
];

/** An import of the same kind that is fine. */
const ALLOWED: [file: string, code: string][] = [
  ["rules/no-example.ts", 'import { defineRule } from "./kit/define-rule.js";\ndefineRule();'],
  [
    "rules/no-example.ts",
    'import type { TSESTree } from "@typescript-eslint/utils";\nexport type N = TSESTree.Node;',
  ],
  ["rules/kit/example.ts", 'import { incidents } from "../incidents/index.js";\nincidents();'],
  ["rules/analysis/example.ts", 'import { models } from "../models/index.js";\nmodels();'],
  ["rules/models/example.ts", 'import type { Model } from "./schema.js";\nexport type M = Model;'],
  ["src/server/example.ts", 'import plugin from "eslint-plugin-hiyari";\nplugin();'],
  ["src/cli/example.ts", 'import version from "../../rules/package.json" with { type: "json" };\nversion();'],
  ["src/ui/example.ts", 'import * as vscode from "vscode";\nvscode.env;'],
];

const BOUNDARY = /no-restricted-(?:imports|globals|syntax)$/;

describe("directions between folders", () => {
  const eslint = new ESLint({ cwd: root });

  const crossings = async (file: string, code: string): Promise<string[]> => {
    const [result] = await eslint.lintText(`${code}\n`, { filePath: inRepository(file) });
    assert.deepEqual(
      result!.messages.filter((message) => message.fatal),
      [],
    );
    return result!.messages.flatMap(({ ruleId }) => (ruleId && BOUNDARY.test(ruleId) ? [ruleId] : []));
  };

  for (const [file, code] of FORBIDDEN) {
    it(`${path.dirname(file)} must not have: ${code.split("\n")[0]}`, async () => {
      assert.equal((await crossings(file, code)).length, 1);
    });
  }

  for (const [file, code] of ALLOWED) {
    it(`${path.dirname(file)} may have: ${code.split("\n")[0]}`, async () => {
      assert.deepEqual(await crossings(file, code), []);
    });
  }
});
