import { defineRule } from "./kit/define-rule.js";
import { keyOf, stringOf } from "./analysis/nodes.js";

export default defineRule({
  name: "no-hardcoded-credential",
  incidents: ["reservelink-2018", "coubic-2019"],
  docs: {
    description: {
      en: "Disallow passwords, keys and tokens written in source code",
      ja: "ソースコードに書かれたパスワード・鍵・トークンを禁止する",
    },
    preset: "recommended",
  },
  worthReading: /pass/i,
  messages: {
    literal: {
      en: "This literal is a credential; everyone who can read the code knows it, also after leaving. Read it from the environment.",
      ja: "このリテラルは資格情報です。コードを読める人は、退職後も知り続けます。環境変数から読み込んでください。",
    },
  },
  remedies: {
    environment: {
      en: "Read it from process.env.{{name}} and stop when it is missing",
      ja: "process.env.{{name}} から読み込み、無ければ停止する",
    },
  },
  *check(file) {
    for (const property of file.all("Property")) {
      const key = keyOf(property);
      if (key !== "password" || !stringOf(property.value)) continue;
      const name = "PASSWORD";
      yield {
        at: property.value,
        message: "literal",
        steps: [{ at: property, says: { en: "written here", ja: "ここに書かれています" } }],
        remedies: [
          {
            message: "environment",
            data: { name },
            edit: (fixer) => fixer.replaceTextRange(property.value.range, `process.env.${name}`),
          },
        ],
      };
    }
  },
});
