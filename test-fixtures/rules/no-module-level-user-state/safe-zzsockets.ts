import { WebSocketServer } from "ws";
import { Server } from "socket.io";
import { announce } from "./announce.js";

let asked = 0;

const desk = new WebSocketServer({ port: 8080 });
desk.on("connection", (socket) => {
  let speaker: string | undefined;
  socket.on("message", async (raw) => {
    const message = JSON.parse(raw.toString());
    asked += 1;
    speaker = message.email;
    await announce(`${speaker}: ${message.text}`, asked);
  });
});

const hall = new Server(8081);
hall.on("connection", (socket) => {
  socket.on("introduce", async (form) => {
    socket.data.email = form.email;
    await announce(form.email, asked);
  });
});
