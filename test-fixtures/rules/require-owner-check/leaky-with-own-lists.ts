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
const db = { invoices: [] as { id: string; customerId: string; total: number }[] };
let letters: { id: string; memberId: string; body: string }[] = [];

export const app = new Hono<{ Variables: { member: { id: string } } }>();
app.use("*", requireMember);

app.post("/consultations", async (c) => {
  const id = crypto.randomUUID();
  const { note, address } = await c.req.json();
  consultations.set(id, { id, patientId: c.get("member").id, note });
  parcels.push({ id, memberId: c.get("member").id, shelf: "A", address });
  db.invoices.push({ id, customerId: c.get("member").id, total: 0 });
  letters = [...letters, { id, memberId: c.get("member").id, body: note }];
  return c.json({ id }, 201);
});

app.get("/consultations/:id", (c) => {
  const found = consultations.get(c.req.param("id"));
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  return found ? c.json({ note: found.note }) : c.notFound();
});

app.get("/parcels/:id", (c) => {
  const parcel = parcels.find((one) => one.id === c.req.param("id"));
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  return parcel ? c.json({ shelf: parcel.shelf, address: parcel.address }) : c.notFound();
});

app.get("/invoices/:id", (c) => {
  const id = c.req.param("id");
  const invoice = db.invoices.find(({ id: own }) => own === id);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  return invoice ? c.json({ total: invoice.total }) : c.notFound();
});

app.delete("/consultations/:id", (c) => {
  consultations.delete(c.req.param("id"));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  return c.body(null, 204);
});

app.get("/letters/:id", (c) => c.json(letters.filter((each) => String(each.id) === c.req.param("id"))));
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
