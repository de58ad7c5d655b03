// fixture: only no-bulk-recipients
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { Client } from "@microsoft/microsoft-graph-client";
import { Queue } from "bullmq";
import ical from "ical-generator";
import { database, graphOptions, prisma, supabase } from "./services";

const jobs = new Queue("mail");
const sqs = new SQSClient({});
const graph = Client.initWithMiddleware(graphOptions);

export async function courseMoved(courseId: string) {
  const students = await prisma.student.findMany({ where: { courseId } });
  const to = students.map((student) => student.email);
  const subject = "The course moved";
  await jobs.add("moved", { to, subject, text: "New room." });
//                          ^^ many
  await sqs.send(new SendMessageCommand({ QueueUrl: "queue", MessageBody: JSON.stringify({ to, subject }) }));
//                                                                                         ^^ many
  await prisma.outbox.create({ data: { to: to.join(","), subject, body: "New room." } });
//                                     ^^^^^^^^^^^^^^^^ many
  await supabase.from("mail_queue").insert({ to, subject, html: "<p>New room.</p>" });
//                                           ^^ many
  const batch = database.batch();
  batch.set(database.collection("mail").doc(), { to, message: { subject, text: "New room." } });
//                                               ^^ many
  await batch.commit();
}

export async function invite(courseId: string) {
  const students = await prisma.student.findMany({ where: { courseId } });
  await graph.api("/me/events").post({
    subject: "Exam",
    attendees: students.map((student) => ({ emailAddress: { address: student.email } })),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guests
  });
  const calendar = ical({ name: "Exams" });
  const exam = calendar.createEvent({ start: new Date(), summary: "Exam" });
  for (const student of students) exam.createAttendee({ email: student.email });
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guests
  return calendar.toString();
}
