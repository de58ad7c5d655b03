import { namesOutsiders } from "./audience.js";
import type { SourceFile } from "./file.js";
import { mailsOf, type Field, type Mail, type MailPart } from "./mail.js";
import { parameterOf, type Passed } from "./passed-values.js";
import { mailtosInMarkup, mailtosOf, rawHeadersOf } from "./mail-text.js";
import type { Location } from "./nodes.js";
import { appendedRecipients, handedRecipients, recipientsOf, type Recipients } from "./recipients.js";

/** Many outside people in one field of one message. */
export interface BulkRecipients {
  at: { loc: Location };
  field: Field;
  /** The list grows with each message, an invitation shows its guests, or it is a list as any other. */
  shows: "growing" | "guests" | "list";
  steps: Recipients["steps"];
  /** The message and its field, where the code that sends it was seen. */
  sent: { mail: Mail; part: MailPart } | null;
}

/** Every field of the file's messages that shows many outside people to each other. */
export function* bulkRecipientsOf(file: SourceFile): Generator<BulkRecipients> {
  const reported = new Set<unknown>();
  for (const { mail, part, found } of addressedIn(file)) {
    if (found.count !== "many" || found.audience !== "outside" || reported.has(part.at)) continue;
    reported.add(part.at);
    yield {
      at: part.at,
      field: part.field,
      shows: mail?.kind === "invitation" ? "guests" : part.how === "append" ? "growing" : "list",
      steps: found.steps,
      sent: mail && { mail, part },
    };
  }
  for (const link of mailtosInMarkup(file))
    if (namesOutsiders(link.names))
      yield { at: link, field: link.field, shows: "list", steps: [], sent: null };
}

interface Addressed {
  mail: Mail | null;
  part: MailPart;
  found: Recipients;
}

/** Who each field of each message is for, where this file decides it. */
function* addressedIn(file: SourceFile): Generator<Addressed> {
  const decided: Passed[] = [];
  for (const mail of mailsOf(file))
    for (const part of mail.parts) {
      if (part.field === "content" || (mail.apart && part.field !== "cc" && part.field !== "bcc")) continue;
      if (part.partly) continue;
      // What is handed in unchanged is the caller's decision, but for a list that is declared as one.
      const passed = part.how === "append" ? null : parameterOf(file, part.value);
      if (passed) {
        const found = handedRecipients(file, passed, part, mail);
        if (!found) continue;
        decided.push(passed);
        yield { mail, part, found };
        continue;
      }
      const { through } = mail;
      if (through && decided.some(({ fn, index }) => fn === through.fn && index === through.index)) continue;
      const found =
        part.how === "append"
          ? appendedRecipients(file, part.value, part.at, mail)
          : recipientsOf(file, part.value, mail.call);
      if (!mail.positional || found.addressed) yield { mail, part, found };
    }
  for (const part of [...mailtosOf(file), ...rawHeadersOf(file)])
    yield { mail: null, part, found: recipientsOf(file, part.value, part.at) };
}
