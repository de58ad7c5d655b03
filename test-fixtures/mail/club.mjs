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

export async function dinner(members) {
  const message = {
    from: CLUB,
    to: members.map((member) => member.email),
    subject: "Dinner",
    text: "Friday at seven.",
  };
  await transporter.sendMail(message);
}

export function regatta(members) {
  return transporter.sendMail({
    from: CLUB,
    to: members.map((member) => member.email),
    subject: "Regatta",
    text: "Sunday at ten.",
  });
}

export async function inGroups(members) {
  for (let start = 0; start < members.length; start += 2) {
    const group = members.slice(start, start + 2);
    await transporter.sendMail({
      from: CLUB,
      to: group.map((member) => member.email),
      subject: "Keys",
      text: "Bring your key.",
    });
  }
}

const deliver = (to, subject, text) => transporter.sendMail({ from: CLUB, to, subject, text });

export async function throughHelper(members) {
  const addresses = members.map((member) => member.email);
  await deliver(addresses, "Painting", "We paint the boats.");
}

export async function writtenInto(members) {
  const message = { from: CLUB, to: "", subject: "Lockers", text: "Clear your locker." };
  for (const member of members) {
    message.to += ", " + member.email;
    await transporter.sendMail(message);
  }
}

const waiting = [];

async function confirmPlace(guest) {
  waiting.push(guest.email);
  await transporter.sendMail({ from: CLUB, to: waiting, subject: "Your place", text: "You have a place." });
}

export async function places(members) {
  for (const member of members) await confirmPlace(member);
}

export async function vouchers(members) {
  let voucher = "";
  for (const member of members) {
    if (member.balance === 0) voucher = `a voucher for ${member.name}`;
    await transporter.sendMail({
      from: CLUB,
      to: member.email,
      subject: "Thank you",
      text: `Dear ${member.name}, thank you. ${voucher}`,
    });
  }
}

const sendSoon = async (message) => {
  const { to } = message;
  await new Promise((resolve) => setTimeout(resolve, 20));
  await transporter.sendMail({ ...message, to });
};

export async function certificates(members) {
  const message = { from: CLUB, subject: "Your certificate" };
  const mailsOnTheirWay = [];
  for (const member of members) {
    message.to = member.email;
    message.text = `Dear ${member.name}, you passed.`;
    mailsOnTheirWay.push(sendSoon(message));
  }
  await Promise.all(mailsOnTheirWay);
}

export async function lockers(members) {
  const mailsOnTheirWay = [];
  for (var i = 0; i < members.length; i++) {
    var member = members[i];
    const to = member.email;
    mailsOnTheirWay.push(
      new Promise((resolve) => setTimeout(resolve, 20)).then(() =>
        transporter.sendMail({
          from: CLUB,
          to,
          subject: "Your locker",
          text: `Dear ${member.name}, your locker is open.`,
        }),
      ),
    );
  }
  await Promise.all(mailsOnTheirWay);
}

const boatsOf = (rows) => rows.map((row) => `Dear ${row.name}, a boat is yours.`).join("\n");

export async function boats(members) {
  const rows = members.flatMap((member) => [member, member]);
  let own = [];
  for (const row of rows) {
    if (own.length > 0 && own[0].name !== row.name) {
      await transporter.sendMail({ from: CLUB, to: row.email, subject: "Your boats", text: boatsOf(own) });
      own = [];
    }
    own.push(row);
  }
  await transporter.sendMail({ from: CLUB, to: own[0].email, subject: "Your boats", text: boatsOf(own) });
}

const letter = (to, text) => ({ from: CLUB, to, subject: "Open day", text });

export async function openDay(members) {
  await transporter.sendMail(
    letter(
      members.map((member) => member.email),
      "Bring your friends.",
    ),
  );
}

export async function seats(members) {
  const crew = [{ name: "cox", email: "" }, ...members];
  let n = 0;
  for (const rower of crew) {
    if (rower.email === "") continue;
    await transporter.sendMail(letter(rower.email, `Dear ${crew[n++].name}, this is your seat.`));
  }
}
