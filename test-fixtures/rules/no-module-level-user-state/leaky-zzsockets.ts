import { WebSocketServer } from "ws";
import { Server } from "socket.io";
import { announce } from "./announce.js";

let speaker: string | undefined;
let asked = 0;

const desk = new WebSocketServer({ port: 8080 });
desk.on("connection", (socket) => {
  socket.on("message", async (raw) => {
    const message = JSON.parse(raw.toString());
    asked += 1;
    speaker = message.email;
//  ^^^^^^^^^^^^^^^^^^^^^^^ variable
    await announce(`${speaker}: ${message.text}`, asked);
  });
});

const hall = new Server(8081);
hall.on("connection", (socket) => {
  socket.on("introduce", async (form) => {
    speaker = form.email;
//  ^^^^^^^^^^^^^^^^^^^^ variable
    await announce(speaker, asked);
  });
});
