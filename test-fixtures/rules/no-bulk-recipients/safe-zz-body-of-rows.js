// fixture: path src/routes/schedule.js
import { pool } from "../database.js";
import { sendEmail } from "../mailer.js";

const createEmailTemplate = (period, days) => {
  const rows = days.map((day) => `<tr><td>${day}</td></tr>`).join("");
  return `<h2>${period}</h2><table>${rows}</table>`;
};

export async function sendSchedules(period, ids) {
  const { rows } = await pool.query("select email, day from shifts where staff_id = any($1)", [ids]);
  const daysOf = new Map();
  for (const { email, day } of rows) daysOf.set(email, [...(daysOf.get(email) ?? []), day]);

  for (const [email, days] of daysOf) {
    const emailBody = createEmailTemplate(period, days);
    const emailSubject = `Your shifts in ${period}`;
    await sendEmail(email, emailSubject, emailBody, true);
  }
}
