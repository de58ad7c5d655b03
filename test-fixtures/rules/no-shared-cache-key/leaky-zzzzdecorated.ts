// Methods that are memoized with an instance that serves everybody, and a store that a field has by default.
import express from "express";
import Redis from "ioredis";
import { Injectable } from "@nestjs/common";
import { Memoize, MemoizeExpiring } from "typescript-memoize";

declare const points: { find(where: object): Promise<{ points: number }> };
declare const bookings: { find(where: object): Promise<{ id: string }[]> };

@Injectable()
export class PointsService {
  @Memoize((shop: string) => shop)
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ memoizer
  inShop(shop: string, memberId: string) {
    return points.find({ shop, memberId });
  }

  @MemoizeExpiring(5_000)
// ^^^^^^^^^^^^^^^^^^^^^^ memoizer
  inYear(year: number, memberId: string) {
    return points.find({ year, memberId });
  }
}

class Shelf {
  constructor(private redis = new Redis()) {}

  async remember<T>(key: string, seconds: number, make: () => Promise<T>): Promise<T> {
    const kept = await this.redis.get(key);
    if (kept !== null) return JSON.parse(kept) as T;
    const made = await make();
    await this.redis.set(key, JSON.stringify(made), "EX", seconds);
    return made;
  }
}

const shelf = new Shelf();

export const app = express();
app.get("/bookings", async (req, res) => {
  res.json(await shelf.remember("bookings", 60, () => bookings.find({ guestId: req.session.guestId })));
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
});
