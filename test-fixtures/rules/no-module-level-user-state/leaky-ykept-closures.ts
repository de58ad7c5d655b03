import express from "express";
import { keepers } from "./keepers.js";

const desk = makeDesk();
const [readKeeper, setKeeper] = slot();
const counter = (() => {
  let last: unknown;
  let calls = 0;
  return {
    note(keeper: unknown) {
      calls += 1;
      last = keeper;
//    ^^^^^^^^^^^^^ variable
    },
    read: () => ({ last, calls }),
  };
})();
const shelf = {
  keeper: null as unknown,
  take(keeper: unknown) {
    this.keeper = keeper;
//  ^^^^^^^^^^^^^^^^^^^^ field
  },
};
const services = { shelf };

function makeDesk() {
  const state: { keeper?: unknown } = {};
  return {
    seat(keeper: unknown) {
      state.keeper = keeper;
//    ^^^^^^^^^^^^^^^^^^^^^ field
    },
    state,
  };
}

function slot() {
  let kept: unknown;
  const set = (value: unknown) => {
    kept = value;
//  ^^^^^^^^^^^^ variable
  };
  return [() => kept, set] as const;
}

const app = express();

app.get("/aquarium", async (req, res) => {
  const keeper = await keepers.find(req.session.keeperId);
  desk.seat(keeper);
  setKeeper(keeper);
  counter.note(keeper);
  services.shelf.take(keeper);
  await keepers.touch(req.session.keeperId);
  res.json({ desk: desk.state, keeper: readKeeper(), counted: counter.read(), shelf });
});
