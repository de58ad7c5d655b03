// Services that the function which registers the handlers makes once hold the visitor between two calls.
import type { Application, RequestHandler } from "express";
import type { Server } from "@hapi/hapi";

declare const requireLogin: RequestHandler;
declare function findSeats(memberId: string): Promise<string[]>;
declare function findParcels(member: unknown): Promise<string[]>;

class Seats {
  private memberId = "";

  use(member: { memberId: string }): void {
    this.memberId = member.memberId;
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
  }

  list(): Promise<string[]> {
    return findSeats(this.memberId);
  }
}

export function mountSeats(app: Application): void {
  const seats = new Seats();
  app.get("/seats", requireLogin, async (req, res) => {
    seats.use(req.user as { memberId: string });
    res.json(await seats.list());
  });
}

class Parcels {
  #recipient: unknown = null;

  remember(recipient: unknown): this {
    this.#recipient = recipient;
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
    return this;
  }

  list(): Promise<string[]> {
    return findParcels(this.#recipient);
  }
}

export const parcels = {
  name: "parcels",
  register(server: Server): void {
    const desk = new Parcels();
    server.route({
      method: "GET",
      path: "/parcels",
      handler: (request) => desk.remember(request.auth.credentials).list(),
    });
  },
};
