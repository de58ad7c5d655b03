import { mailsOf, parameterOf, type Mail, type MailPart, type Passed } from "./analysis/mail.js";
import { mailtosInMarkup, mailtosOf, rawHeadersOf } from "./analysis/mail-text.js";
import { separateMessages } from "./analysis/mail-fixes.js";
import { namesOutsiders } from "./analysis/audience.js";
import {
  appendedRecipients,
  handedRecipients,
  recipientsOf,
  type Recipients,
} from "./analysis/recipients.js";
import { defineRule, type Finding } from "./kit/define-rule.js";

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
  worthReading: /mail|メール|sendTo|recipient|attendee|addGuest|\bguests\b|\b[TtCc][oOcC]\b/,
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
  *check(file, options) {
    const reported = new Set<unknown>();
    const decided: Passed[] = [];
    const finding = function* (mail: Mail | null, part: MailPart, found: Recipients): Generator<Finding> {
      if (found.count !== "many" || found.audience !== "outside" || reported.has(part.at)) return;
      reported.add(part.at);
      yield {
        at: part.at,
        message:
          part.field === "bcc"
            ? "bcc"
            : mail?.kind === "invitation"
              ? "guests"
              : part.how === "append"
                ? "growing"
                : "many",
        data: { field: part.field === "cc" ? "Cc" : "To" },
        steps: found.steps,
        remedies: mail ? separateMessages(file, mail, part) : [],
      };
    };
    for (const mail of mailsOf(file))
      for (const part of mail.parts) {
        if (part.field === "content" || (part.field === "bcc" && !options.checkBcc)) continue;
        if (mail.apart && part.field !== "cc" && part.field !== "bcc") continue;
        // What is handed in unchanged is the caller's decision, but for a list that is declared as one.
        const passed = part.how === "append" ? null : parameterOf(file, part.value);
        if (passed) {
          const handed = handedRecipients(file, passed, part, mail);
          if (handed) decided.push(passed);
          if (handed) yield* finding(mail, part, handed);
          continue;
        }
        if (decided.some((each) => each.fn === mail.through?.fn && each.index === mail.through.index))
          continue;
        const found =
          part.how === "append"
            ? appendedRecipients(file, part.value, part.at, mail)
            : recipientsOf(file, part.value, mail.call);
        if (mail.positional && !found.addressed) continue;
        yield* finding(mail, part, found);
      }
    for (const part of [...mailtosOf(file), ...rawHeadersOf(file)])
      if (part.field !== "bcc" || options.checkBcc)
        yield* finding(null, part, recipientsOf(file, part.value, part.at));
    for (const link of mailtosInMarkup(file)) {
      if (!namesOutsiders(link.names) || (link.field === "bcc" && !options.checkBcc)) continue;
      yield {
        at: link,
        message: link.field === "bcc" ? "bcc" : "many",
        data: { field: link.field === "cc" ? "Cc" : "To" },
      };
    }
  },
});
