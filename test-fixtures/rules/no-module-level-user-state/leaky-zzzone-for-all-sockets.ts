// fixture: path src/browser-management/remote-browser.ts
import type { Server } from "socket.io";

export class Desk {
  private lastMember: { id: string } | null = null;

  constructor(private io: Server) {}

  register(): void {
    this.io.on("connection", (socket) => {
      this.lastMember = socket.data.user;
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
      socket.emit("welcome", this.lastMember?.id);
    });
  }
}
