// fixture: only require-owner-check
import { WebSocketServer } from "ws";
import { db } from "./db";
import { sessionFrom } from "./session";
const wss = new WebSocketServer({ port: 8080 });
wss.on("connection", async (ws, req) => {
  const user = await sessionFrom(req.headers.cookie);
  if (!user) return ws.close(4401);
  ws.on("message", async (raw) => {
    const message = JSON.parse(raw.toString());
    if (message.type === "chart.get") {
      const { rows } = await db.query("SELECT * FROM medical_records WHERE id = $1", [message.recordId]);
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
      ws.send(JSON.stringify(rows[0]));
    }
  });
});
