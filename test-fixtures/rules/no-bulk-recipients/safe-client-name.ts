import { supabaseAdmin } from "./supabase";
import { mailer } from "./mailer";

export async function announce(webinar: { id: string; title: string }) {
  const { data } = await supabaseAdmin.from("registrants").select("email").eq("webinar_id", webinar.id);
  for (const each of data)
    await mailer.sendMail({ to: each.email, subject: webinar.title, text: "It starts in an hour." });
}

export async function tellStaff(text: string) {
  const { data } = await supabaseAdmin.from("admins").select("email");
  await mailer.sendMail({ to: data.map((each) => each.email), subject: "Note", text });
}
