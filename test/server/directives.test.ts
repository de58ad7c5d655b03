import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { disable } from "../../src/server/directives.js";
import type { DisableScope } from "../../src/protocol.js";
import { Editor } from "./editor.js";

const RULE = "hiyari/no-hardcoded-credential";

/** Applies the directive for the line that holds `password:`. */
function disabled(
  text: string,
  path = "/a.tsx",
  reason = "a demo",
  scope: DisableScope = "next-line",
): string {
  const line = text.slice(0, text.indexOf("password:")).split("\n").length - 1;
  const edits = disable(text, path, { ruleId: RULE, line, reason, scope });
  assert.ok(edits);
  const document = TextDocument.create("file:///a", "x", 1, text);
  const changes = edits.map(({ range: [start, end], text: newText }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText,
  }));
  return TextDocument.applyEdits(document, changes);
}

const VALUE = 'password: "kitchen-door-2019"';

describe("a directive for one line", () => {
  it("stands above the line, as far in as the line", () => {
    assert.equal(
      disabled(`function f() {\n  return { ${VALUE} };\n}\n`),
      `function f() {\n  // eslint-disable-next-line ${RULE} -- a demo\n  return { ${VALUE} };\n}\n`,
    );
  });

  it("keeps Windows line ends", () => {
    assert.equal(
      disabled(`f();\r\ng({ ${VALUE} });\r\n`),
      `f();\r\n// eslint-disable-next-line ${RULE} -- a demo\r\ng({ ${VALUE} });\r\n`,
    );
  });

  it("joins a directive that is there, and both reasons are kept", () => {
    assert.equal(
      disabled(`// eslint-disable-next-line no-console, max-len -- long\nlog({ ${VALUE} });\n`),
      `// eslint-disable-next-line no-console, max-len, ${RULE} -- long; a demo\nlog({ ${VALUE} });\n`,
    );
    assert.equal(
      disabled(`/* eslint-disable-next-line no-console */\nlog({ ${VALUE} });\n`),
      `/* eslint-disable-next-line no-console, ${RULE} -- a demo */\nlog({ ${VALUE} });\n`,
    );
    assert.equal(
      disabled(`log({ ${VALUE} }); // eslint-disable-line no-console -- shown once\n`),
      `log({ ${VALUE} }); // eslint-disable-line no-console, ${RULE} -- shown once; a demo\n`,
    );
  });

  it("is a comment in braces between JSX elements, and a plain one among attributes", () => {
    assert.equal(
      disabled(`const a = (\n  <div>\n    {connect({ ${VALUE} })}\n  </div>\n);\n`),
      `const a = (\n  <div>\n    {/* eslint-disable-next-line ${RULE} -- a demo */}\n    {connect({ ${VALUE} })}\n  </div>\n);\n`,
    );
    assert.equal(
      disabled(`const a = (\n  <Login\n    {...connect({ ${VALUE} })}\n  />\n);\n`),
      `const a = (\n  <Login\n    // eslint-disable-next-line ${RULE} -- a demo\n    {...connect({ ${VALUE} })}\n  />\n);\n`,
    );
  });

  it("goes around the statement where a comment would become part of a text", () => {
    const template = `const a = \`first\n\${f({ ${VALUE} })}\n\`;\n`;
    assert.equal(
      disabled(template),
      `/* eslint-disable ${RULE} -- a demo */ ${template.trimEnd()} /* eslint-enable ${RULE} */\n`,
    );
    const jsxText = `const a = <p>Hello\n  dear {f({ ${VALUE} })}</p>;\n`;
    assert.match(disabled(jsxText), /^\/\* eslint-disable /);
  });

  it("stands in the script where the line begins in its tag", () => {
    assert.equal(
      disabled(`<p>x</p>\n<script>const a = { ${VALUE} };</script>\n`, "/a.vue"),
      `<p>x</p>\n<script>/* eslint-disable-line ${RULE} -- a demo */ const a = { ${VALUE} };</script>\n`,
    );
  });

  it("takes a reason of several lines or with a comment's end as one harmless line", () => {
    assert.match(disabled(`f({ ${VALUE} });\n`, "/a.ts", " one\n two "), /-- one two\n/);
    assert.match(
      disabled(`const a = <p>\n<B a={{ ${VALUE} }} /></p>;`, "/a.tsx", "so */ what"),
      /-- so \* \/ what \*\/\}/,
    );
  });

  it("is not made for broken syntax", () => {
    assert.equal(
      disable("const = ;", "/a.ts", { ruleId: RULE, line: 0, reason: "x", scope: "next-line" }),
      null,
    );
  });

  it("is not doubled", () => {
    const text = `// eslint-disable-next-line ${RULE} -- old\nf({ ${VALUE} });\n`;
    assert.equal(disabled(text), text);
  });
});

describe("a directive asked from the server", () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start();
  });
  after(() => Editor.stopAll());

  const texts: [name: string, text: string][] = [
    ["code.ts", `export const a = { ${VALUE} };\n`],
    ["merged.ts", `// eslint-disable-next-line no-var -- old\nvar a = { ${VALUE} };\n`],
    ["children.tsx", `export const a = (\n  <div>\n    {connect({ ${VALUE} })}\n  </div>\n);\n`],
    ["attribute.jsx", `export const a = (\n  <Login\n    {...connect({ ${VALUE} })}\n  />\n);\n`],
    ["words.tsx", `export const a = <p>Hello\n  dear {f({ ${VALUE} })}</p>;\n`],
    ["template.js", `export const a = \`first\n\${f({ ${VALUE} })}\n\`;\n`],
    ["class.ts", `class A {\n  a = { ${VALUE} };\n}\n`],
    ["switch.ts", `switch (a) {\n  case 1:\n    f(\`\n\${g({ ${VALUE} })}\`);\n}\n`],
    ["tag.vue", `<script>const a = { ${VALUE} };</script>\n`],
    ["page.astro", `---\nconst a = { ${VALUE} };\n---\n<p>x</p>\n`],
  ];
  for (const [name, text] of texts) {
    it(`silences the report in ${name}, and the text still parses`, async () => {
      const uri = `file:///directives/${name}`;
      const [diagnostic, ...others] = await editor.diagnosticsOf(uri, text);
      assert.ok(diagnostic && others.length === 0);
      await editor.disable(uri, diagnostic, "a demo");
      assert.deepEqual(await editor.diagnostics(uri), []);
      const { version } = editor.document(uri);
      const checked = await editor.until(() =>
        editor.checked.find((c) => c.uri === uri && c.version === version),
      );
      assert.equal(checked.status, "checked", checked.notice ?? "");
    });
  }
});
