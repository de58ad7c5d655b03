// One for each request, and one that holds nothing of a visitor.
import type { Application, RequestHandler } from "express";

declare const requireLogin: RequestHandler;
declare function findSeats(memberId: string): Promise<string[]>;

class Seats {
  private memberId = "";

  use(member: { memberId: string }): void {
    this.memberId = member.memberId;
  }

  list(): Promise<string[]> {
    return findSeats(this.memberId);
  }
}

class Opening {
  private asked = 0;

  list(): string[] {
    this.asked += 1;
    return ["10:00", "22:00"];
  }
}

export function mountSeats(app: Application): void {
  const opening = new Opening();
  app.get("/seats", requireLogin, async (req, res) => {
    const seats = new Seats();
    seats.use(req.user as { memberId: string });
    res.json({ seats: await seats.list(), opening: opening.list() });
  });
}
