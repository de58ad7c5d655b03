import type { Repository } from "typeorm";

interface Visit {
  guestId: string;
  at: Date;
}

export class Visits {
  constructor(private readonly visits: Repository<Visit>) {}

  latest(guestId: string) {
    return this.visits.find({
      where: { guestId },
      cache: { id: `visits:latest:${guestId}`, milliseconds: 5_000 },
    });
  }

  // Without an id the statement and its parameters are the key.
  first(guestId: string) {
    return this.visits
      .createQueryBuilder("v")
      .where("v.guestId = :guestId", { guestId })
      .cache(5_000)
      .getOne();
  }
}
