// fixture: only no-mismatched-recipient
import _ from "lodash";
import { readdir } from "node:fs/promises";
import { sendMail } from "./mail";
import { User } from "./models/user";

interface Pupil {
  id: string;
  email: string;
  grade: string;
  room: string;
}

export async function grades(pupils: Pupil[]) {
  const addresses = _.map(pupils, "email");
  const marks = _.map(pupils, "grade");
  for (const [address, mark] of _.zip(addresses, marks))
    if (address) await sendMail({ to: address, subject: "Grade", text: `Your grade: ${mark}` });
}

export async function rooms(pupils: Pupil[]) {
  const byAddress: Record<string, Pupil> = {};
  for (const pupil of pupils) byAddress[pupil.email] = pupil;
  const texts = Object.values(byAddress).map((pupil) => `Room ${pupil.room}`);
  await Promise.all(Object.keys(byAddress).map((to, i) => sendMail({ to, subject: "Room", text: texts[i] })));
}

export async function overdue(loans: { borrowerId: string; title: string }[]) {
  const users = await User.find({ _id: { $in: loans.map((loan) => loan.borrowerId) } });
  const byId = new Map(users.map((user) => [String(user._id), user]));
  for (const loan of loans) {
    const user = byId.get(loan.borrowerId);
    if (user) await sendMail({ to: user.email, subject: "Overdue", text: `${loan.title} is overdue` });
  }
}

export async function payslips(employees: { id: string; email: string }[]) {
  const files = new Set(await readdir("payslips"));
  for (const employee of employees)
    if (files.has(`${employee.id}.pdf`))
      await sendMail({
        to: employee.email,
        subject: "Payslip",
        attachments: [{ path: `payslips/${employee.id}.pdf` }],
      });
}
