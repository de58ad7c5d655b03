// fixture: only require-owner-check
import { Hono } from "hono";
import { requireMember } from "./auth";

interface Consultation {
  id: string;
  patientId: string;
  note: string;
}

const consultations = new Map<string, Consultation>();
const parcels: { id: string; memberId: string; shelf: string; address: string }[] = [];
const branches = [
  { id: "a", name: "North", address: "1 Quay Street" },
  { id: "b", name: "South", address: "2 Mill Lane" },
];
const rooms = new Map<string, { topic: string }>();

export const app = new Hono<{ Variables: { member: { id: string } } }>();
app.use("*", requireMember);

app.post("/consultations", async (c) => {
  const id = crypto.randomUUID();
  const { note, address, topic } = await c.req.json();
  consultations.set(id, { id, patientId: c.get("member").id, note });
  parcels.push({ id, memberId: c.get("member").id, shelf: "A", address });
  rooms.set(id, { topic });
  return c.json({ id }, 201);
});

app.get("/consultations/:id", (c) => {
  const found = consultations.get(c.req.param("id"));
  if (!found || found.patientId !== c.get("member").id) return c.notFound();
  return c.json({ note: found.note });
});

app.get("/parcels/:id", (c) => {
  const parcel = parcels.find((one) => one.id === c.req.param("id") && one.memberId === c.get("member").id);
  return parcel ? c.json({ shelf: parcel.shelf, address: parcel.address }) : c.notFound();
});

app.get("/parcels", (c) => c.json(parcels.filter((one) => one.memberId === c.get("member").id)));

// What the code itself lists is there for everybody.
app.get("/branches/:id", (c) => c.json(branches.find((one) => one.id === c.req.param("id"))));

app.get("/rooms/:id", (c) => c.json({ topic: rooms.get(c.req.param("id"))?.topic }));
