/** A club's mails, run against a real SMTP server before and after the suggestions are applied. */
import nodemailer from "nodemailer";

const CLUB = "office@harbour-rowing.example";
const transporter = nodemailer.createTransport({ host: "127.0.0.1", port: Number(process.env.TEST_SMTP_PORT) });

export async function announce(members) {
  await transporter.sendMail({
    from: CLUB,
    to: CLUB,
    cc: members.map((member) => member.email),
    subject: "The boathouse moves",
    text: "From May on we row from the new pier.",
  });
}

export async function newsletter(members) {
  const to = members.map((member) => member.email).join(", ");
  await transporter.sendMail({ from: CLUB, to, subject: "News", text: "Spring regatta." });
}

export async function reminders(members) {
  const message = { from: CLUB, to: [], subject: "Fees", text: "Fees are due." };
  for (const member of members) {
    message.to.push(member.email);
    await transporter.sendMail(message);
  }
}

export async function balances(load) {
  const all = await load();
  const reachable = all.filter((member) => member.email !== "");
  for (let i = 0; i < reachable.length; i++) {
    await transporter.sendMail({
      from: CLUB,
      to: reachable[i].email,
      subject: "Your balance",
      text: `Dear ${all[i].name}, your balance is ${all[i].balance}.`,
    });
  }
}

export async function rota(members) {
  let current;
  await Promise.all(
    members.map(async (member) => {
      current = member;
      await new Promise((resolve) => setTimeout(resolve, 20));
      await transporter.sendMail({
        from: CLUB,
        to: member.email,
        subject: "Your boat",
        text: `Dear ${current.name}, your boat is ready.`,
      });
    }),
  );
}
