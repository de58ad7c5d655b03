// fixture: path src/server/listen-together.ts
import { randomUUID } from "node:crypto";
import type { Server, Socket } from "socket.io";

interface ConnectedUser {
  userId: string;
  name: string;
}

interface Room {
  id: string;
  hostId: string;
  host: ConnectedUser;
  members: Map<string, string>;
}

const rooms = new Map<string, Room>();

/** Whoever is told a room's id may come in. */
export function listen(io: Server) {
  const create = (user: ConnectedUser) => {
    const id = randomUUID();
    const room: Room = { id, hostId: user.userId, host: user, members: new Map() };
    rooms.set(id, room);
    return room;
  };
  io.on("connection", (socket: Socket) => {
    socket.on("listen:create", (_, answer) => answer({ ok: true, id: create(socket.data.user).id }));
  });
}
