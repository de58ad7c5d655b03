// fixture: preset recommended
import fastify from "fastify";
import { findPatient, findVisits } from "./store";

const app = fastify();

app.get("/karte", async (request) => {
  const patientId = request.user.patientId;
  const [patient, visits] = await Promise.all([findPatient(patientId), findVisits(patientId)]);
  return { patient, visits };
});
