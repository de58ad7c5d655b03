/** A record from a queue, kept under the number of the person it is about. */
import { createClient } from "redis";
import { Kafka } from "kafkajs";

const redis = createClient();
const consumer = new Kafka({ brokers: ["kafka:9092"] }).consumer({ groupId: "people" });

await consumer.run({
  eachMessage: async ({ message }) => {
    const userPayload = JSON.parse(String(message.value));
    const details = { id: userPayload._id, email: userPayload.email, phone: userPayload.phone };
    await redis.hSet("people:details", userPayload._id, JSON.stringify(details));
    await redis.hSet("people:carts", userPayload.id, JSON.stringify(userPayload.cart));
  },
});
