import assert from "node:assert/strict";
import fs from "node:fs";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Linter } from "eslint";
import { after as tearDown, before as setUp } from "mocha";
import { SMTPServer } from "smtp-server";
import hiyari from "../rules/index.js";
import { inRepository } from "./support/repository.js";

/** One message as it arrived: who got it, and what everybody who got it can read. */
interface Arrived {
  to: string[];
  visible: string[];
  text: string;
}

interface Member {
  email: string;
  name: string;
  balance: number;
}

/** Mails that show members each other's address, one for each way to send them apart. */
const BULK = [
  "announce",
  "newsletter",
  "reminders",
  "dinner",
  "regatta",
  "inGroups",
  "throughHelper",
  "writtenInto",
  "places",
  "openDay",
] as const;

/** Mails with another member's record, one for each way to take it from the right one. */
const MIXED = ["rota", "vouchers", "certificates", "lockers", "boats", "seats"] as const;

interface Club extends Record<
  (typeof BULK)[number] | (typeof MIXED)[number],
  (members: Member[]) => Promise<void>
> {
  balances: (load: () => Promise<Member[]>) => Promise<void>;
}

const MEMBERS: Member[] = ["ash", "birch", "cedar"].map((name, index) => ({
  name,
  email: `${name}@members.example`,
  balance: index * 100,
}));
const OFFICE = "office@harbour-rowing.example";

const RULES = ["no-bulk-recipients", "no-mismatched-recipient"] as const;

function reportsOf(text: string): Linter.LintMessage[] {
  const rules = Object.fromEntries(RULES.map((rule) => [`hiyari/${rule}`, "error" as const]));
  return new Linter({ configType: "flat" }).verify(text, [{ plugins: { hiyari }, rules }], "club.mjs");
}

/** The text after every report's first suggestion, one after the other. */
function remedied(text: string): string {
  for (let round = 0; round < 20; round += 1) {
    const suggestion = reportsOf(text)
      .flatMap((report) => report.suggestions ?? [])
      .at(0);
    if (!suggestion) return text;
    const [start, end] = suggestion.fix.range;
    text = text.slice(0, start) + suggestion.fix.text + text.slice(end);
  }
  throw new Error("the suggestions do not come to an end");
}

/** Header lines with their continuations joined. */
const unfolded = (message: string): string => message.split(/\r?\n\r?\n/, 1)[0]!.replace(/\r?\n[ \t]+/g, " ");

describe("mails through a real SMTP server", () => {
  const arrived: Arrived[] = [];
  const source = fs.readFileSync(inRepository("test-fixtures", "mail", "club.mjs"), "utf8");
  const folder = inRepository(".cache", "mail-test");
  let server: SMTPServer;
  let before: Club;
  let after: Club;

  setUp(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          const message = Buffer.concat(chunks).toString("utf8");
          const headers = unfolded(message).match(/^(?:To|Cc):.*$/gim) ?? [];
          arrived.push({
            to: session.envelope.rcptTo.map((each) => each.address),
            visible: headers.flatMap((line) => line.match(/[\w.+-]+@[\w.-]+/g) ?? []),
            text: message.slice(message.search(/\r?\n\r?\n/)).trim(),
          });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    process.env.TEST_SMTP_PORT = String((server.server.address() as AddressInfo).port);
    fs.mkdirSync(folder, { recursive: true });
    const load = async (name: string, text: string): Promise<Club> => {
      const file = path.join(folder, name);
      fs.writeFileSync(file, text);
      return (await import(`${pathToFileURL(file).href}?${Date.now()}`)) as Club;
    };
    before = await load("before.mjs", source);
    after = await load("after.mjs", remedied(source));
  });

  tearDown(() => new Promise<void>((resolve) => server.close(() => resolve())));

  const sent = async (send: () => Promise<void>): Promise<Arrived[]> => {
    arrived.length = 0;
    await send();
    return [...arrived];
  };

  /** Members whose address somebody else reads. */
  const disclosed = (messages: readonly Arrived[]): string[] =>
    MEMBERS.map((member) => member.email).filter((email) =>
      messages.some(
        (message) =>
          message.visible.includes(email) && message.to.some((each) => each !== email && each !== OFFICE),
      ),
    );

  const reached = (messages: readonly Arrived[]): string[] =>
    [...new Set(messages.flatMap((message) => message.to))].filter((each) => each !== OFFICE).sort();

  for (const name of BULK) {
    it(`${name}: members see each other before, nobody does after`, async () => {
      const leaking = await sent(() => before[name](MEMBERS));
      assert.ok(disclosed(leaking).length >= 2, "the fixture is meant to show addresses");
      const clean = await sent(() => after[name](MEMBERS));
      assert.deepEqual(disclosed(clean), []);
      assert.deepEqual(reached(clean), MEMBERS.map((member) => member.email).sort());
    });
  }

  /** Messages that name another member, or not the one they go to. */
  const strangers = (messages: readonly Arrived[]): Arrived[] =>
    messages.filter((message) => {
      const named = [...message.text.matchAll(/(?:Dear|voucher for) (\w+)/g)].map((match) => match[1]);
      return named.some((name) => message.to.some((each) => each !== `${name}@members.example`));
    });

  it("balances: another member's record before, one's own after", async () => {
    const load = async () => [{ name: "elm", email: "", balance: 7 }, ...MEMBERS];
    assert.ok(strangers(await sent(() => before.balances(load))).length > 0);
    const clean = await sent(() => after.balances(load));
    assert.equal(clean.length, MEMBERS.length);
    assert.deepEqual(strangers(clean), []);
  });

  for (const name of MIXED) {
    it(`${name}: another member's record before, one's own after`, async () => {
      assert.ok(strangers(await sent(() => before[name](MEMBERS))).length > 0);
      const clean = await sent(() => after[name](MEMBERS));
      assert.equal(clean.length, MEMBERS.length);
      assert.deepEqual(reached(clean), MEMBERS.map((member) => member.email).sort());
      assert.deepEqual(strangers(clean), []);
    });
  }
});
