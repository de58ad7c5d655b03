import type { LibraryModel } from "./schema.js";

const PERSONAL = ["user", "member", "customer", "guest", "patient", "account", "subscriber", "applicant", "userId", "memberId", "customerId", "accountId", "tenantId"]; // prettier-ignore

/** Consumers of queues, topics and jobs: each message is about somebody else, and several are worked on at a time. */
export const queues = {
  library: "queues and brokers",
  evidence: "https://docs.bullmq.io/guide/workers; https://github.com/OptimalBits/bull#readme; https://kafka.js.org/docs/consuming; amqplib 2.3.1 channel_api; https://developers.cloudflare.com/queues/configuration/javascript-apis/; @types/aws-lambda 8.10.164 trigger/sqs.d.ts",
  aliases: {
    "bull.Queue()": "bull()",
    "bullmq.Job()": "queue:job",
    "bull.Job()": "queue:job",
    "bee-queue()": "bull()",
    "agenda.Agenda()": "agenda()",
    "amqplib.Channel()": "amqplib.connect().createChannel()",
    "amqplib.ConsumeMessage()": "amqp:message",
    "amqplib.connect().createConfirmChannel()": "amqplib.connect().createChannel()",
    "$MessageBatch()": "workers:batch",
    "@cloudflare/workers-types.MessageBatch()": "workers:batch",
    "aws-lambda.SQSEvent()": "lambda:records",
    "aws-lambda.SNSEvent()": "lambda:records",
  },
  entries: [
    { call: ["bullmq.Worker()", "bull().process()", "agenda().define()", "pg-boss().work()"], params: ["queue:job"], answers: "nothing" },
    { methods: ["process"], classes: ["@nestjs/bullmq.WorkerHost()"], params: ["queue:job"], answers: "nothing" },
    { decorators: ["@nestjs/bull.Process"], params: ["queue:job"], answers: "nothing" },
    { types: ["(queue:job)"], params: ["queue:job"], answers: "nothing" },
    { call: ["kafkajs.Kafka().consumer().run()"], properties: ["eachMessage", "eachBatch"], params: ["kafka:payload"], answers: "nothing" },
    { call: ["amqplib.connect().createChannel().consume()"], params: ["amqp:message"], answers: "nothing" },
    { types: ["(amqp:message)"], params: ["amqp:message"], answers: "nothing" },
    { files: /./, exports: ["default.queue"], params: ["workers:batch", "workers:env"], answers: "nothing" },
    { types: ["$ExportedHandler().queue", "@cloudflare/workers-types.ExportedHandler().queue"], params: ["workers:batch", "workers:env"], answers: "nothing" },
    { types: ["aws-lambda.SQSHandler()", "aws-lambda.SNSHandler()"], params: ["lambda:records"], answers: "nothing" },
    { types: ["(lambda:records)"], params: ["lambda:records"], answers: "nothing" },
  ],
  singletons: ["@nestjs/bullmq.Processor", "@nestjs/bull.Processor"],
  sources: [
    { path: "queue:job.data.*", is: "identity" },
    ...PERSONAL.map((name) => ({ path: `queue:job.data.${name}`, is: "identity" as const })),
    { path: "queue:job.data", is: "input" },
    { path: "queue:job.attrs.data", is: "input" },
    { path: "kafka:payload.message.value", is: "input" },
    { path: "kafka:payload.batch", is: "input" },
    { path: "amqp:message.content", is: "input" },
    { path: "workers:batch.messages[].body", is: "input" },
    { path: "lambda:records.Records[].body", is: "input" },
    { path: "lambda:records.Records[].Sns.Message", is: "input" },
  ],
  serverPackages: ["bullmq", "bull", "bee-queue", "agenda", "pg-boss", "kafkajs", "amqplib", "@nestjs/bullmq", "@nestjs/bull"],
} satisfies LibraryModel; // prettier-ignore
