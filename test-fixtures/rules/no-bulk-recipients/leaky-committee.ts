// fixture: only no-bulk-recipients
import { mailer } from "./mailer";

interface Env {
  DB: D1Database;
}

interface Parent {
  name: string;
  email: string;
  onCommittee: boolean;
}

/** The committee of a club writes from private addresses. */
export async function sendMinutes(parents: Parent[], url: string) {
  const committee = parents.filter((parent) => parent.onCommittee);
  let cc = "";
  committee.forEach((one, index) => {
    cc += (index ? ", " : "") + one.email;
  });
  await mailer.sendMail({ to: "office@club.example", cc, subject: "Minutes", text: url });
//                                                   ^^ many
}

/** A table that is reached through the settings is no setting. */
export async function sendNews(env: Env, text: string) {
  const { results } = await env.DB.prepare("SELECT name, email FROM parents WHERE news = 1").all<Parent>();
  await mailer.sendMail({ to: results.map((one) => one.email), subject: "News", text });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
}
