import { Worker } from "bullmq";
import { Kafka } from "kafkajs";
import amqp from "amqplib";
import type { SQSHandler } from "aws-lambda";
import { render, send } from "./letters.js";

const handlers = new Set<(letter: string) => void>();
let template = "";
let done = 0;

export function onLetter(subscriber: (letter: string) => void) {
  handlers.add(subscriber);
}

new Worker(
  "letters",
  async (job) => {
    template = job.data.template;
    const html = await render(job.data.template);
    done += 1;
    await send(job.data.email, html);
  },
  { concurrency: 20 },
);

const consumer = new Kafka({ brokers: ["localhost:9092"] }).consumer({ groupId: "letters" });
await consumer.run({
  eachMessage: async ({ message }) => {
    const recipient = JSON.parse(message.value.toString()).email;
    await send(recipient, await render(template));
  },
});

const channel = await (await amqp.connect("amqp://localhost")).createChannel();
await channel.consume("letters", async (message) => {
  const { member } = JSON.parse(message.content.toString());
  await send(member.email, await render("plain"));
});

export const handler: SQSHandler = async (event) => {
  for (const record of event.Records) {
    const letter = JSON.parse(record.body);
    await send(letter.email, letter.html);
  }
  done += event.Records.length;
};
