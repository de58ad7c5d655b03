// fixture: preset recommended
import fastify from "fastify";
import { findPatient, findVisits } from "./store";

const app = fastify();

let patientId = "";

app.get("/karte", async (request) => {
  patientId = request.user.patientId;
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 variable
  const [patient, visits] = await Promise.all([findPatient(patientId), findVisits(patientId)]);
  return { patient, visits };
});
