// fixture: preset recommended
import fastify from "fastify";
import { findPatient, findVisits, listClinics } from "./store";

const app = fastify();
const EDGE = "public, s-maxage=10";

app.get("/me/visits", async (request, reply) => {
  const visits = await findVisits(request.user.id);
  reply.header("cache-control", "private, no-store");
  return visits;
});

app.get("/me", async (request, reply) => {
  const patient = await findPatient(request.session.patientId);
  return reply.headers({ "cache-control": "private, no-store" }).send({ name: patient.name, phone: patient.phone });
});

app.get("/clinics", async (_request, reply) => {
  reply.header("cache-control", EDGE);
  return listClinics();
});
