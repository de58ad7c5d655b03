import { supabaseAdmin } from "./supabase";
import { mailer } from "./mailer";

export async function announce(webinar: { id: string; title: string }) {
  const { data } = await supabaseAdmin.from("registrants").select("email").eq("webinar_id", webinar.id);
  await mailer.sendMail({
    to: data.map((each) => each.email),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
    subject: webinar.title,
    text: "It starts in an hour.",
  });
}
