// fixture: preset recommended
import fastify from "fastify";
import { findPatient, findVisits, listClinics } from "./store";

const app = fastify();
const EDGE = "public, s-maxage=10";

app.get("/me/visits", async (request, reply) => {
  const visits = await findVisits(request.user.id);
  reply.header("cache-control", EDGE);
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 header
  return visits;
});

app.get("/me", async (request, reply) => {
  const patient = await findPatient(request.session.patientId);
  return reply.headers({ "cache-control": "max-age=60" }).send({ name: patient.name, phone: patient.phone });
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header
});

app.get("/clinics", async (_request, reply) => {
  reply.header("cache-control", EDGE);
  return listClinics();
});
