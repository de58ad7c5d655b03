import { Server } from "socket.io";
import { WebSocketServer } from "ws";
import { memberOf, openRoom } from "./members.js";

export class ProfileController {
  constructor(repository) {
    this.repository = repository;
    this.current = null;
    this.show = this.show.bind(this);
  }

  async show(req, res) {
    this.current = await this.repository.find(req.session.userId);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
    res.set("Cache-Control", "no-store").json({ name: this.current.name });
  }
}

const sockets = new WebSocketServer({ port: 8080 });
const io = new Server();
let member = null;
let token = "";

sockets.on("connection", async (socket, request) => {
  member = await memberOf(request.headers.cookie);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
  socket.on("message", (text) => openRoom(member, String(text)));
});

io.use((socket, next) => {
  token = socket.handshake.auth.token;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
  next();
});

export const currentToken = () => token;
