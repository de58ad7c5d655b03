import assert from "node:assert/strict";
import { blankedOutside, scriptPartsOf } from "../../src/server/script-parts.js";
import { Editor } from "./editor.js";

const scriptsOf = (text: string, path: string) =>
  scriptPartsOf(text, path).map(({ start, end }) => text.slice(start, end));

describe("script parts", () => {
  it("are the script elements of a Vue file", () => {
    const text =
      '<template><p>{{ a }}</p></template>\n<script>\nconst a = 1;\n</script>\n<script setup lang="ts">b();</script>';
    assert.deepEqual(scriptsOf(text, "/a.vue"), ["\nconst a = 1;\n", "b();"]);
    assert.equal(scriptPartsOf(text, "/a.vue")[1]?.lang, "ts");
  });

  it("leave out comments, data and other elements", () => {
    const text =
      '<!-- <script>no</script> -->\n<script type="application/ld+json">{}</script><style>p{}</style>' +
      "<script type='module' data-a='>'>yes</script>";
    assert.deepEqual(scriptsOf(text, "/a.svelte"), ["yes"]);
  });

  it("are the frontmatter and the scripts of an Astro file", () => {
    const text = "---\nconst a = 1;\n---\n<p>---</p>\n<script>b();</script>\n";
    assert.deepEqual(scriptsOf(text, "/a.astro"), ["\nconst a = 1;", "b();"]);
    assert.deepEqual(scriptsOf("<p>no frontmatter</p>\n---\n", "/a.astro"), []);
  });

  it("reach to the end of a file that is still being typed", () => {
    assert.deepEqual(scriptsOf("<script>\nconst a", "/a.vue"), ["\nconst a"]);
    assert.deepEqual(scriptsOf("<script", "/a.vue"), []);
    assert.deepEqual(scriptsOf("---\nconst a", "/a.astro"), ["\nconst a"]);
  });

  it("leave every character where it was, and every line end", () => {
    const text = "<p>日本語 😀</p>\r\n<script>a();</script>\u2028<p>\n";
    const blanked = blankedOutside(text, scriptPartsOf(text, "/a.vue"));
    assert.equal(blanked.length, text.length);
    assert.equal(blanked.indexOf("a();"), text.indexOf("a();"));
    assert.equal(blanked.replace(/[^\r\n\u2028]/g, ""), "\r\n\u2028\n");
    assert.equal(blanked.trim(), "a();");
  });
});

describe("component files in the server", () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start();
  });
  after(() => Editor.stopAll());

  const leak = 'const database = { password: "kitchen-door-2019" };';
  const typed = 'const database: { password: string } = { password: "kitchen-door-2019" };';
  const cases: [name: string, title: string, text: string][] = [
    ["plain.vue", "a Vue script", `<template>\n  <p>x</p>\n</template>\n\n<script>\n${leak}\n</script>\n`],
    ["setup.vue", "a Vue script setup in TypeScript", `<script setup lang="ts">\n${typed}\n</script>\n`],
    [
      "jsx.vue",
      "a Vue script with JSX",
      `<script lang="tsx">\n${typed}\nexport const view = <p>{database}</p>;\n</script>\n`,
    ],
    ["page.svelte", "a Svelte script", `<script lang="ts">\n  ${typed}\n</script>\n<p>{database}</p>\n`],
    [
      "page.astro",
      "Astro frontmatter",
      `---\n${typed}\nif (!database) return Astro.redirect("/");\n---\n<p>x</p>\n`,
    ],
    [
      "client.astro",
      "a script of an Astro page",
      `---\nconst a = 1;\n---\n<p>x</p>\n<script>\n${typed}\n</script>\n`,
    ],
  ];
  for (const [name, title, text] of cases) {
    it(`finds the leak in ${title}, where it stands in the file`, async () => {
      const uri = `file:///project/${name}`;
      const diagnostics = await editor.diagnosticsOf(uri, text);
      assert.equal(diagnostics.length, 1, (await editor.checkedAs(uri)).notice ?? "");
      assert.equal(editor.textOf(uri, diagnostics[0]!.range), '"kitchen-door-2019"');
    });
  }

  it("fixes it there, and leaves the rest of the file alone", async () => {
    const uri = "file:///project/fix.astro";
    const text = `---\n${typed}\n---\n<p>password: "kitchen-door-2019"</p>\n<script>\nlet a = 1;\n</script>\n`;
    const diagnostics = await editor.diagnosticsOf(uri, text);
    const [fix] = await editor.actions(uri, diagnostics[0]!.range, diagnostics);
    await editor.apply(fix!);
    assert.deepEqual(await editor.diagnostics(uri), []);
    const fixed = editor.textOf(uri);
    assert.equal(fixed.slice(fixed.indexOf("<p>")), text.slice(text.indexOf("<p>")));
  });

  const inBrowser: [string, string][] = [
    ["browser.vue", `<script setup>\n${leak}\n</script>\n`],
    ["browser.astro", `---\nconst a = process.env.HOME;\n---\n<script>\n${leak}\n</script>\n`],
  ];
  for (const [name, text] of inBrowser) {
    it(`suggests no variable of the environment where the browser would get it: ${name}`, async () => {
      const uri = `file:///project/${name}`;
      const diagnostics = await editor.diagnosticsOf(uri, text);
      const actions = await editor.actions(uri, diagnostics[0]!.range, diagnostics);
      assert.deepEqual(
        actions.filter(({ title }) => /process\.env|import\.meta/.test(title)),
        [],
      );
      assert.ok(actions.length > 0);
    });
  }

  it("checks nothing in a file without scripts", async () => {
    assert.deepEqual(
      await editor.diagnosticsOf("file:///project/empty.vue", `<template>${leak}</template>`),
      [],
    );
  });
});
