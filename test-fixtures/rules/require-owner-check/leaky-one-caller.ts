import { Hono } from "hono";
import { sql } from "./db.js";
import { signedIn, type Session } from "./session.js";

export const app = new Hono<{ Variables: { session: Session } }>();
app.use("*", signedIn);
app.use("*", async (c, next) => {
  await next();
  c.header("Cache-Control", "private, no-store");
});

const gradesOf = async (pupilId: number) => sql`select subject, points from grades where pupil_id = ${pupilId}`;

async function mustBeChild(parentId: number, pupilId: number) {
  const [row] = await sql`select 1 from families where parent_id = ${parentId} and pupil_id = ${pupilId}`;
  if (!row) throw new Error("not your child");
}

app.get("/pupils/:id/grades", async (c) => {
  const pupilId = Number(c.req.param("id"));
  await mustBeChild(c.get("session").userId, pupilId);
  return c.json(await gradesOf(pupilId));
});

app.get("/pupils/:id/grades.csv", async (c) => {
  const pupilId = Number(c.req.param("id"));
  const rows = await gradesOf(pupilId);
//                   ^^^^^^^^^^^^^^^^^ read
  return c.text(rows.map((row) => `${row.subject},${row.points}`).join("\n"));
});
