import { WebSocketServer } from "ws";
import { memberOf, openRoom } from "./members.js";

export class ProfileController {
  constructor(repository) {
    this.repository = repository;
    this.shown = 0;
    this.show = this.show.bind(this);
  }

  async show(req, res) {
    this.shown += 1;
    const current = await this.repository.find(req.session.userId);
    res.set("Cache-Control", "no-store").json({ name: current.name });
  }
}

/** Made for one request, and gone with it. */
class Page {
  async render(req, res) {
    this.member = await memberOf(req.session.userId);
    res.set("Cache-Control", "no-store").send(this.title());
  }

  title() {
    return `<h1>${this.member.name}</h1>`;
  }
}

export const page = (req, res) => new Page().render(req, res);

const sockets = new WebSocketServer({ port: 8080 });

sockets.on("connection", async (socket, request) => {
  const member = await memberOf(request.headers.cookie);
  socket.on("message", (text) => openRoom(member, String(text)));
});
