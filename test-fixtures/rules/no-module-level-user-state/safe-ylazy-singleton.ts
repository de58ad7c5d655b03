import express from "express";
import { riders } from "./riders.js";

class Stable {
  private rider: unknown;

  static for(): Stable {
    return new Stable();
  }

  saddle(rider: unknown) {
    this.rider = rider;
    return this;
  }

  current() {
    return this.rider;
  }
}

class Trail {
  last = 0;
}
let trail: Trail | undefined;

function theTrail(): Trail {
  if (!trail) trail = new Trail();
  return trail;
}

const app = express();

app.post("/lessons", async (req, res) => {
  const rider = await riders.find(req.session.riderId);
  const stable = Stable.for().saddle(rider);
  theTrail().last = Date.now();
  res.json({ rider: stable.current() });
});
