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
      cache: { id: "visits:latest", milliseconds: 5_000 },
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
    });
  }

  first(guestId: string) {
    return this.visits
//         ^... key
      .createQueryBuilder("v")
      .where("v.guestId = :guestId", { guestId })
      .cache("visits-first", 5_000)
      .getOne();
  }
}
