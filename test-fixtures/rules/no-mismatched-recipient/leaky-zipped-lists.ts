// fixture: only no-mismatched-recipient
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { createInterface } from "node:readline";
import _ from "lodash";
import { sendMail } from "./mail";
import { User } from "./models/user";

interface Pupil {
  email: string;
  grade: string;
  room: string;
}

export async function grades(pupils: Pupil[]) {
  const addresses = _.compact(_.map(pupils, "email"));
  const marks = _.map(pupils, "grade");
  for (const [address, mark] of _.zip(addresses, marks))
//                                               ^^^^^ shifted
    await sendMail({ to: address, subject: "Grade", text: `Your grade: ${mark}` });
}

export async function rooms(pupils: Pupil[]) {
  const byAddress: Record<string, Pupil> = {};
  for (const pupil of pupils) byAddress[pupil.email] = pupil;
  const texts = pupils.map((pupil) => `Room ${pupil.room}`);
  await Promise.all(Object.keys(byAddress).map((to, i) => sendMail({ to, subject: "Room", text: texts[i] })));
//                                                                                              ^^^^^^^^ shifted
}

/** The database answers in its own order, and once for each person. */
export async function overdue(loans: { borrowerId: string; title: string }[]) {
  const users = await User.find({ _id: { $in: loans.map((loan) => loan.borrowerId) } });
  for (let i = 0; i < loans.length; i++)
    await sendMail({ to: users[i].email, subject: "Overdue", text: `${loans[i].title} is overdue` });
//                                                                    ^^^^^^^^ separate
}

/** A folder lists its files by their names. */
export async function payslips(employees: { email: string }[]) {
  const files = (await readdir("payslips")).filter((name) => name.endsWith(".pdf"));
  for (const [i, employee] of employees.entries())
    await sendMail({ to: employee.email, subject: "Payslip", attachments: [{ path: `payslips/${files[i]}` }] });
//                                                                                             ^^^^^^^^ separate
}

export async function notices() {
  const names: string[] = [];
  const emails: string[] = [];
  for await (const line of createInterface({ input: createReadStream("names.csv") })) names.push(line);
  for await (const line of createInterface({ input: createReadStream("emails.csv") }))
    if (line.includes("@")) emails.push(line);
  for (let i = 0; i < emails.length; i++)
    await sendMail({ to: emails[i], subject: "Notice", text: `Dear ${names[i]}` });
//                                                                   ^^^^^^^^ separate
}
