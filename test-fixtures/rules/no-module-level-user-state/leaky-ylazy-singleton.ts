import express from "express";
import { riders } from "./riders.js";

class Stable {
  private static instance: Stable | undefined;
  private rider: unknown;

  static get(): Stable {
    Stable.instance ??= new Stable();
    return Stable.instance;
  }

  saddle(rider: unknown) {
    this.rider = rider;
//  ^^^^^^^^^^^^^^^^^^ field
    return this;
  }

  current() {
    return this.rider;
  }
}

class Trail {
  last: unknown;
}
let trail: Trail | undefined;

function theTrail(): Trail {
  if (!trail) trail = new Trail();
  return trail;
}

const app = express();

app.post("/lessons", async (req, res) => {
  const rider = await riders.find(req.session.riderId);
  Stable.get().saddle(rider);
  theTrail().last = rider;
//^^^^^^^^^^^^^^^^^^^^^^^ field
  await riders.touch(req.session.riderId);
  res.json({ rider: Stable.get().current() });
});
