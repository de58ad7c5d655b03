import { mailer } from "./mailer";

interface Row {
  account: string;
  email: string;
  amount: number;
}

export async function statements(rows: readonly Row[]): Promise<void> {
  let last: Row | null = null;
  let lines: string[] = [];
  const flush = async (row: Row): Promise<void> => {
    await mailer.sendMail({ to: row.email, subject: "Statement", text: lines.join("\n") });
//                              ^^^^^^^^^ ahead
    lines = [];
  };
  for (const row of rows) {
    if (last && last.account !== row.account) await flush(row);
    lines.push(`${row.account}: ${row.amount}`);
    last = row;
  }
}

interface Member {
  email: string;
  name: string;
  points: number;
}

const greet = (member: Member): string => `${member.name} 様\n今月のポイントは ${member.points} です。`;

export async function monthly(members: readonly Member[]): Promise<void> {
  const text = greet(members[0]);
//                   ^^^^^^^^^^ greeting
  for (const member of members) await mailer.sendMail({ to: member.email, subject: "ポイント", text });
}
