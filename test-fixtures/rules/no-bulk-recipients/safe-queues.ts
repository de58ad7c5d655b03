// fixture: only no-bulk-recipients
import { Client } from "@microsoft/microsoft-graph-client";
import { Queue } from "bullmq";
import { database, graphOptions, prisma, supabase } from "./services";

const jobs = new Queue("mail");
const graph = Client.initWithMiddleware(graphOptions);

export async function courseMoved(courseId: string) {
  const students = await prisma.student.findMany({ where: { courseId } });
  const subject = "The course moved";
  await jobs.addBulk(students.map(({ email }) => ({ name: "moved", data: { to: email, subject } })));
  await supabase.from("mail_queue").insert(students.map(({ email }) => ({ to: email, subject, html: "<p></p>" })));
  const batch = database.batch();
  for (const student of students)
    batch.set(database.collection("mail").doc(), { to: student.email, message: { subject, text: "New room." } });
  await batch.commit();
}

export async function invite(courseId: string) {
  const students = await prisma.student.findMany({ where: { courseId } });
  await graph.api("/me/events").post({
    subject: "Exam",
    hideAttendees: true,
    attendees: students.map((student) => ({ emailAddress: { address: student.email } })),
  });
}
