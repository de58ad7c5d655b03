import { Worker } from "bullmq";
import { Kafka } from "kafkajs";
import amqp from "amqplib";
import type { SQSHandler } from "aws-lambda";
import { render, send } from "./letters.js";

let recipient = "";
let letter: { email: string; html: string } | undefined;
let done = 0;

new Worker(
  "letters",
  async (job) => {
    recipient = job.data.email;
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
    const html = await render(job.data.template);
    done += 1;
    await send(recipient, html);
  },
  { concurrency: 20 },
);

const consumer = new Kafka({ brokers: ["localhost:9092"] }).consumer({ groupId: "letters" });
await consumer.run({
  eachMessage: async ({ message }) => {
    recipient = JSON.parse(message.value.toString()).email;
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
    await send(recipient, await render("plain"));
  },
});

const channel = await (await amqp.connect("amqp://localhost")).createChannel();
await channel.consume("letters", async (message) => {
  const { member } = JSON.parse(message.content.toString());
  recipient = member.email;
//^^^^^^^^^^^^^^^^^^^^^^^^ variable
  await send(recipient, await render("plain"));
});

export const handler: SQSHandler = async (event) => {
  for (const record of event.Records) {
    letter = JSON.parse(record.body);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
    await send(letter.email, letter.html);
  }
};
