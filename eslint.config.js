// How this repository lints itself: typescript-eslint, the directions between folders, and Hiyari from source.
"use strict";

const typescript = require("typescript-eslint");

const RESTRICTED = "@typescript-eslint/no-restricted-imports";

/** Imports a folder must not have; `regex` is matched against the import's source. */
const restrict = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { [RESTRICTED]: ["error", { patterns }] },
});
const values = (regex, message) => ({ regex, message, allowTypeImports: true });
const all = (regex, message) => ({ regex, message });

const NO_NODE = values(
  "^node:|^(?:assert|child_process|cluster|crypto|dgram|dns|fs|http2?|https|net|os|path|process|stream|tls|url|util|vm|worker_threads)(?:/|$)",
  "Nothing here touches files, processes or the network.",
);
const NO_EDITOR = all("^vscode$", 'Only src/extension.ts and src/ui import "vscode".');
const BY_NAME = all(
  "(?:^|/)rules/(?!package\\.json$)",
  'Import the plugin by its name, "eslint-plugin-hiyari".',
);

/** The directions ARCHITECTURE.md lists as invariants. */
const boundaries = [
  restrict(
    ["rules/*.ts"],
    [
      values(
        "^(?!\\./(?:kit|analysis)/)",
        "A rule imports kit and analysis, nothing else and no other rule.",
      ),
    ],
    ["rules/index.ts"],
  ),
  restrict(
    ["rules/kit/**/*.ts"],
    [NO_NODE, values("^\\.\\./(?!analysis/|incidents/)", "The kit imports analysis and incidents.")],
  ),
  restrict(
    ["rules/analysis/**/*.ts"],
    [NO_NODE, values("^\\.\\./(?!models/)", "The analysis imports models, and of the kit types only.")],
  ),
  restrict(
    ["rules/models/**/*.ts", "rules/incidents/**/*.ts"],
    [values("^(?!\\./)", "Models and incidents are data: they import nothing but their own folder.")],
  ),
  {
    files: ["rules/models/**/*.ts", "rules/incidents/**/*.ts"],
    rules: {
      // Rows may be spelled out by a helper of the same file; a row itself holds no function.
      "no-restricted-syntax": [
        "error",
        { selector: "Property > :function", message: "Models and incidents are data." },
      ],
    },
  },
  {
    files: ["rules/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        "process",
        "fetch",
        "require",
        "XMLHttpRequest",
        "WebSocket",
        "setTimeout",
      ],
    },
  },
  restrict(["src/*.ts"], [BY_NAME, NO_EDITOR], ["src/extension.ts"]),
  restrict(
    ["src/server/**/*.ts"],
    [
      BY_NAME,
      NO_EDITOR,
      all("/(?:ui|cli)/|extension(?:\\.js)?$", "The server knows neither client nor command."),
    ],
  ),
  restrict(["src/web/**/*.ts"], [BY_NAME, NO_NODE, all("/cli/", "The browser knows no command.")]),
  restrict(
    ["src/report/**/*.ts"],
    [
      BY_NAME,
      NO_EDITOR,
      NO_NODE,
      all("/(?:ui|cli)/|extension(?:\\.js)?$", "Reports know neither client nor command."),
    ],
  ),
  restrict(
    ["src/cli/**/*.ts"],
    [BY_NAME, NO_EDITOR, all("/ui/|extension(?:\\.js)?$", "The command knows no editor.")],
  ),
  restrict(
    ["src/mcp/**/*.ts", "src/bin/**/*.ts"],
    [BY_NAME, NO_EDITOR, all("/ui/|extension(?:\\.js)?$", "The programs of the package know no editor.")],
  ),
  restrict(
    ["src/ui/**/*.ts", "src/extension.ts"],
    [all("/(?:server|cli|rules|report)/|^eslint", "The client talks to the server by src/protocol.ts only.")],
  ),
];

module.exports = (async () => {
  const { tsImport } = await import("tsx/esm/api");
  const { default: hiyari } = await tsImport("./rules/index.ts", __filename);
  return [
    { ignores: ["**/dist/", "out/", "test-fixtures/", "bench/.cache/", ".vscode-test/", ".cache/"] },
    ...typescript.configs.recommended,
    {
      rules: {
        "@typescript-eslint/no-non-null-assertion": "off",
        "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      },
    },
    { files: ["**/*.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
    ...boundaries,
    ...hiyari.configs.strict,
  ];
})();
