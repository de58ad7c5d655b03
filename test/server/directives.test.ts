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

describe("a directive at the end of the line, or for the file", () => {
  const line = (text: string, path?: string) => disabled(text, path, "a demo", "line");
  const file = (text: string, path?: string) => disabled(text, path, "a demo", "file");

  it("stands behind the code", () => {
    assert.equal(
      line(`f({ ${VALUE} });\r\ng();\r\n`),
      `f({ ${VALUE} }); // eslint-disable-line ${RULE} -- a demo\r\ng();\r\n`,
    );
    assert.equal(line(`f({ ${VALUE} });`), `f({ ${VALUE} }); // eslint-disable-line ${RULE} -- a demo`);
  });

  it("stands before a comment that ends the line, and joins a directive there", () => {
    assert.equal(
      line(`f({ ${VALUE} }); // why\n`),
      `f({ ${VALUE} }); /* eslint-disable-line ${RULE} -- a demo */ // why\n`,
    );
    assert.equal(
      line(`f({ ${VALUE} }); // eslint-disable-line no-undef -- given\n`),
      `f({ ${VALUE} }); // eslint-disable-line no-undef, ${RULE} -- given; a demo\n`,
    );
  });

  it("is a comment in braces behind a JSX element", () => {
    assert.equal(
      line(`const a = (\n  <div>\n    {connect({ ${VALUE} })}\n  </div>\n);\n`),
      `const a = (\n  <div>\n    {connect({ ${VALUE} })} {/* eslint-disable-line ${RULE} -- a demo */}\n  </div>\n);\n`,
    );
  });

  it("goes around the statement where the line ends inside a template", () => {
    assert.equal(
      line(`const a = \`\${f({ ${VALUE} })}\nsecond\`;\n`),
      `/* eslint-disable ${RULE} -- a demo */ const a = \`\${f({ ${VALUE} })}\nsecond\`; /* eslint-enable ${RULE} */\n`,
    );
  });

  it("stays in the script where its end tag is on the same line", () => {
    assert.equal(
      line(`<script>const a = { ${VALUE} };</script>\n`, "/a.vue"),
      `<script>const a = { ${VALUE} }; /* eslint-disable-line ${RULE} -- a demo */</script>\n`,
    );
  });

  it("stands at the top of the file, behind the line that starts it as a program", () => {
    const comment = `/* eslint-disable ${RULE} -- a demo */`;
    assert.equal(file(`f({ ${VALUE} });\n`), `${comment}\nf({ ${VALUE} });\n`);
    assert.equal(
      file(`#!/usr/bin/env node\nf({ ${VALUE} });\n`, "/a.js"),
      `#!/usr/bin/env node\n${comment}\nf({ ${VALUE} });\n`,
    );
    assert.equal(
      file(`<p>x</p>\n<script>\nf({ ${VALUE} });\n</script>\n`, "/a.vue"),
      `<p>x</p>\n<script>\n${comment}\nf({ ${VALUE} });\n</script>\n`,
    );
  });
});

describe("directives in the server", () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start();
  });
  after(() => Editor.stopAll());

  const codes = async (uri: string, text?: string) =>
    (await (text === undefined ? editor.diagnostics(uri) : editor.diagnosticsOf(uri, text))).map(
      ({ code }) => code,
    );

  for (const scope of ["next-line", "line", "file"] as const) {
    it(`silence the report for ${scope} and carry the reason and the date`, async () => {
      const uri = `file:///project/${scope}.tsx`;
      const [diagnostic] = await editor.diagnosticsOf(
        uri,
        `export const a = (\n  <div>\n    {connect({ ${VALUE} })}\n  </div>\n);\n`,
      );
      await editor.disable(uri, diagnostic!, "a demo", { scope, until: "2999-03-31" });
      assert.deepEqual(await codes(uri), []);
      assert.ok(editor.textOf(uri).includes(`${RULE} -- a demo (until 2999-03-31)`));
    });
  }

  it("without a reason are noted, and can be taken away", async () => {
    const uri = "file:///project/no-reason.js";
    const text = `f();\n// eslint-disable-next-line ${RULE}\ng({ ${VALUE} });\n`;
    const [note] = await editor.diagnosticsOf(uri, text);
    assert.equal(note?.code, "directive-without-reason");
    assert.equal(note?.severity, 3);
    assert.equal(editor.textOf(uri, note?.range), `// eslint-disable-next-line ${RULE}`);
    const [restate, remove] = await editor.actions(uri, note!.range, [note!]);
    assert.equal(restate?.title, "Write the reason…");
    assert.equal(remove?.isPreferred, undefined);
    await editor.apply(remove!);
    assert.equal(editor.textOf(uri), `f();\ng({ ${VALUE} });\n`);
    assert.deepEqual(await codes(uri), [RULE]);
  });

  for (const [what, reason, expected] of [
    ["a reason", "-- a demo", []],
    ["a date to come", "-- a demo (until 2999-03-31)", []],
    ["a date that has passed", "-- a demo (until 2020-03-31)", ["directive-expired"]],
    ["no day of the calendar", "-- a demo (until 2999-02-31)", ["directive-without-date"]],
    ["a date but no reason", "-- (until 2999-03-31)", ["directive-without-reason"]],
    ["a date to come, as people write it", "-- a demo, until 2999-03-31", []],
    ["a date that has passed, as people write it", "-- a demo until 2020-03-31", ["directive-expired"]],
    ["the word and no date", "-- safe until the next release", []],
  ] as const) {
    it(`with ${what} are noted: ${expected.join() || "no"}`, async () => {
      const uri = `file:///project/${what.replaceAll(" ", "-")}.js`;
      assert.deepEqual(
        await codes(uri, `/* eslint-disable ${RULE} ${reason} */\nf({ ${VALUE} });\n`),
        expected,
      );
    });
  }

  it("about other rules, in strings, or with a reason in the next line are left alone", async () => {
    const text = `// eslint-disable-next-line no-console\nconsole.log("// eslint-disable-next-line ${RULE}");\n`;
    assert.deepEqual(await codes("file:///project/others.js", text), []);
  });

  it("that name other rules too are noted but not taken away", async () => {
    const uri = "file:///project/shared.js";
    const text = `// eslint-disable-next-line no-console, ${RULE}\nf({ ${VALUE} });\n`;
    const [note] = await editor.diagnosticsOf(uri, text);
    assert.equal(note?.code, "directive-without-reason");
    const titles = (await editor.actions(uri, note!.range, [note!])).map(({ title }) => title);
    assert.deepEqual(titles, ["Write the reason…"]);
  });

  for (const [what, written, title, place] of [
    [
      "no reason",
      `// eslint-disable-next-line ${RULE}`,
      "Write the reason…",
      { before: `// eslint-disable-next-line ${RULE}`, after: "", reason: "" },
    ],
    [
      "a date that has passed",
      `/* eslint-disable-next-line ${RULE} -- a demo (until 2020-03-31) */`,
      "Set another end date…",
      { before: `/* eslint-disable-next-line ${RULE}`, after: " */", reason: "a demo" },
    ],
    [
      "a date that has passed, but no reason",
      `// eslint-disable-next-line ${RULE} -- (until 2020-03-31)`,
      "Write the reason…",
      { before: `// eslint-disable-next-line ${RULE}`, after: "", reason: "" },
    ],
  ] as const) {
    it(`with ${what} can be restated where the editor can ask`, async () => {
      const uri = `file:///project/restate-${what.replaceAll(" ", "-")}.js`;
      const [note] = await editor.diagnosticsOf(uri, `${written}\ng({ ${VALUE} });\n`);
      const [action] = await editor.actions(uri, note!.range, [note!]);
      assert.equal(action?.title, title);
      assert.equal(action.command?.command, "hiyari.restateDirective");
      assert.deepEqual(action.command.arguments, [{ uri, version: 1, range: note!.range, ...place }]);
    });
  }

  it("are left alone when the settings say so, and never count as findings", async () => {
    const uri = "file:///project/quiet.js";
    const text = `/* eslint-disable ${RULE} */\nf({ ${VALUE} });\n`;
    assert.equal((await codes(uri, text)).length, 1);
    assert.equal((await editor.checkedAs(uri)).findings, 0);
    await editor.setSettings({ directives: false });
    assert.deepEqual(await codes(uri), []);
    await editor.setSettings({});
  });

  const hoverOn = async (uri: string, text: string, what: string) => {
    await editor.diagnosticsOf(uri, text);
    const start = editor.document(uri).positionAt(text.indexOf(what) + 2);
    return ((await editor.hover(uri, start))?.contents as { value: string } | undefined)?.value ?? "";
  };

  it("are explained by hovering over the rule's name: what it finds, whom it cites, why, until when", async () => {
    const text = `// eslint-disable-next-line ${RULE} -- a demo (until 2999-03-31)\nf({ ${VALUE} });\n`;
    const card = await hoverOn("file:///project/hover.js", text, RULE);
    assert.match(card, /^\*\*hiyari\/no-hardcoded-credential\*\* — Disallow passwords, keys and tokens/);
    assert.match(card, /\*\*Cites\*\*: \[ReserveLink 2018\]\(command:hiyari\.showIncident/);
    assert.match(card, /- \*\*Reason\*\*: a demo\n- \*\*Until\*\*: 2999-03-31$/);
  });

  it("and rule names in a configuration file are explained the same way", async () => {
    const text = `export default [{ rules: { "${RULE}": "warn", "hiyari/no-such-rule": "error" } }];\n`;
    const card = await hoverOn("file:///project/eslint.config.js", text, RULE);
    assert.match(card, /^\*\*hiyari\/no-hardcoded-credential\*\* — /);
    assert.doesNotMatch(card, /Reason/);
    assert.equal(await hoverOn("file:///project/eslint.config.mjs", text, "hiyari/no-such"), "");
  });
});
