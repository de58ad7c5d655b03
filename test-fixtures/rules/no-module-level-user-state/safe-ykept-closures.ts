import express from "express";
import type { Request } from "express";
import { keepers } from "./keepers.js";

const counter = (() => {
  let calls = 0;
  return {
    note() {
      calls += 1;
    },
    read: () => calls,
  };
})();

export function makeDesk() {
  let visitor: unknown;
  const state: { keeper?: unknown } = {};
  return {
    open(req: Request) {
      visitor = req.user;
    },
    seat(keeper: unknown) {
      state.keeper = keeper;
    },
    visitor: () => visitor,
    state,
  };
}

export const createVisit = () => {
  let visitor: unknown;
  return {
    open(req: Request) {
      visitor = req.user;
    },
    visitor: () => visitor,
  };
};

const app = express();

app.get("/aquarium", async (req, res) => {
  const desk = makeDesk();
  const shelf = {
    keeper: null as unknown,
    take(keeper: unknown) {
      this.keeper = keeper;
    },
  };
  const keeper = await keepers.find(req.session.keeperId);
  desk.seat(keeper);
  desk.open(req);
  counter.note();
  shelf.take(keeper);
  res.json({ desk: desk.state, counted: counter.read(), shelf });
});
