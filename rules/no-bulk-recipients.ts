import { SENDING_TEXT } from "./analysis/mail.js";
import { bulkRecipientsOf, type BulkRecipients } from "./analysis/bulk-recipients.js";
import { separateMessages } from "./analysis/mail-fixes.js";
import { defineRule } from "./kit/define-rule.js";

export default defineRule({
  name: "no-bulk-recipients",
  incidents: ["paletdor-2021"],
  docs: {
    description: {
      en: "Disallow one message whose recipients can see each other's address",
      ja: "受信者同士のアドレスが見える 1 通のメールを禁止する",
    },
    preset: "recommended",
  },
  worthReading: SENDING_TEXT,
  options: {
    properties: {
      checkBcc: { type: "boolean", description: "Also report a list of people in Bcc." },
    },
    defaults: { checkBcc: false },
    strict: { checkBcc: true },
  },
  messages: {
    many: {
      en: "Everyone on this {{field}} list can see the others' addresses, also when the list is split. Send one message per person.",
      ja: "この{{field}}欄の全員に、互いのアドレスが見えます。分割して送っても同じです。1 人に 1 通ずつ送ってください。",
    },
    growing: {
      en: "This {{field}} list keeps the earlier recipients, so each message shows their addresses. Make a new message per person.",
      ja: "この{{field}}欄には前の宛先が残り、後の受信者にそのアドレスが見えます。1 人ごとに新しいメッセージを作ってください。",
    },
    guests: {
      en: "Everyone invited here can see the other guests' addresses. Invite each person separately, or hide the guest list.",
      ja: "招待した全員に、ほかのゲストのアドレスが見えます。1 人ずつ招待するか、ゲスト一覧を非表示にしてください。",
    },
    bcc: {
      en: "Only the Bcc field keeps these people apart; one slip shows all addresses. Send one message per person.",
      ja: "Bcc 欄だけが宛先を隠しています。一度の取り違えで全員のアドレスが見えます。1 人に 1 通ずつ送ってください。",
    },
  },
  remedies: {
    loop: { en: "Send one message per person", ja: "1 人に 1 通ずつ送る" },
    method: {
      en: "Use `{{name}}`, which sends one message per person",
      ja: "1 人に 1 通ずつ送る `{{name}}` を使う",
    },
    batch: { en: "Send one message per person with `{{name}}`", ja: "`{{name}}` で 1 人に 1 通ずつ送る" },
    property: {
      en: "Set `{{name}}`, which hides the recipients from each other",
      ja: "`{{name}}` を設定して宛先を互いに隠す",
    },
    current: { en: "Send only to the address of this request", ja: "このリクエストのアドレスだけに送る" },
    fresh: { en: "Replace the recipient instead of adding one", ja: "宛先を追加せず、置き換える" },
  },
  *check(file, { checkBcc }) {
    for (const bulk of bulkRecipientsOf(file)) {
      if (bulk.field === "bcc" && !checkBcc) continue;
      yield {
        at: bulk.at,
        message: messageOf(bulk),
        data: { field: bulk.field === "cc" ? "Cc" : "To" },
        steps: bulk.steps,
        remedies: bulk.sent ? separateMessages(file, bulk.sent.mail, bulk.sent.part) : [],
      };
    }
  },
});

function messageOf({ field, shows }: BulkRecipients): "bcc" | "guests" | "growing" | "many" {
  if (field === "bcc") return "bcc";
  return shows === "list" ? "many" : shows;
}
