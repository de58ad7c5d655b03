import { MESSAGE_TEXT } from "./analysis/mail.js";
import { onlyParameter } from "./analysis/link-fixes.js";
import { tellingLinksInMarkup, tellingLinksOf, type TellingLink } from "./analysis/links.js";
import type { SourceFile } from "./analysis/file.js";
import { defineRule, type Remedy } from "./kit/define-rule.js";
import { quote } from "./kit/quote.js";

export default defineRule({
  name: "no-identity-in-mailed-link",
  incidents: ["paletdor-2021"],
  docs: {
    description: {
      en: "Disallow mailed links that open a page by a guessable identity, or carry personal data",
      ja: "推測できる ID だけで開くリンクや、個人情報を含むリンクをメールに載せることを禁止する",
    },
    preset: "recommended",
  },
  worthReading: MESSAGE_TEXT,
  messages: {
    identity: {
      en: "{{value}} alone decides whose page this link opens, and it can be guessed or passed on. Mail a random link that expires.",
      ja: "このリンクは {{value}} だけで誰のページかが決まり、推測や転送で他人が開けます。期限付きの乱数のリンクにしてください。",
    },
    personal: {
      en: "This mailed link carries {{value}}, which stays in logs, histories and referrers. Leave personal data out of addresses.",
      ja: "メールのリンクに {{value}} が含まれ、ログや履歴、リファラーに残ります。URL に個人情報を入れないでください。",
    },
  },
  remedies: {
    leaveOut: { en: "Leave `{{name}}` out of the link", ja: "リンクから `{{name}}` を除く" },
  },
  *check(file) {
    for (const link of tellingLinksOf(file))
      yield {
        at: link.at,
        message: link.kind,
        data: { value: link.read === undefined ? quote(link.value, file.text) : `\`${link.read}\`` },
        steps: [{ at: link.value, says: { en: "put into the link here", ja: "ここでリンクに入ります" } }],
        remedies: withoutParameter(file, link),
      };
    for (const link of tellingLinksInMarkup(file))
      yield { at: { loc: link.loc }, message: link.kind, data: { value: `\`${link.text}\`` } };
  },
});

/** Takes a query parameter out of a template, or out of texts that are added up: the page then asks who one is. */
function withoutParameter(file: SourceFile, link: TellingLink): Remedy[] {
  const { template, value } = link;
  const only = template ? null : onlyParameter(file, link.at, value);
  if (only)
    return [
      {
        message: "leaveOut",
        data: { name: only.name },
        edit: (fixer) => fixer.replaceTextRange([...only.range], only.text),
      },
    ];
  const index =
    template?.expressions.findIndex(
      (each) => each.range[0] <= value.range[0] && value.range[1] <= each.range[1],
    ) ?? -1;
  if (!template || index < 0) return [];
  const before = template.quasis[index]!;
  const after = template.quasis[index + 1]!;
  const parameter = /([?&])([\w-]+)=$/.exec(before.value.raw);
  if (!parameter || !/^(?:[&#"'\s<)]|$)/.test(after.value.raw)) return [];
  // The quasi's range holds its delimiters: `${` is two characters, `}` one.
  const start = before.range[1] - 2 - parameter[0].length;
  const first = parameter[1] === "?" && after.value.raw.startsWith("&");
  const end = after.range[0] + 1 + (first ? 1 : 0);
  return [
    {
      message: "leaveOut",
      data: { name: parameter[2]! },
      edit: (fixer) => fixer.replaceTextRange([start, end], first ? "?" : ""),
    },
  ];
}
