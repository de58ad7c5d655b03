import { getFirestore } from "firebase-admin/firestore";
import Fastify from "fastify";

const app = Fastify();
const db = getFirestore();

app.get("/members", async (request, reply) => {
  const found = await db.collection("members").where("group", "==", request.query.group).get();
  const members = found.docs.map((doc) => ({ id: doc.id, ...doc.data() }));
  return reply.header("cache-control", "no-store").send({ members });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
});
