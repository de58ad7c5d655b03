import { ADDRESS_DEADLINES, ADDRESS_LIFETIMES, ADDRESS_SIGNERS } from "../models/expiry.js";
import { calledName } from "./chains.js";
import { deadlineOf, numberOf } from "./durations.js";
import { callsWhere } from "./named-nodes.js";
import { contains, isFunction, unwrap } from "./nodes.js";
import { valueAt } from "./objects.js";
import type { ExpirySearch } from "./expiry-search.js";

const addressSigners = callsWhere((name) => ADDRESS_SIGNERS.test(name));

/** Signed addresses from a client that was made elsewhere. */
export function unexpiringAddresses(search: ExpirySearch): void {
  const { file } = search;
  for (const call of addressSigners(file)) {
    const method = calledName(call);
    if (search.found.some((each) => contains(call, each.at))) continue;
    const second = call.arguments[1];
    const seconds = /^createSignedUrl/.test(method) && second ? numberOf(file, second) : null;
    if (second && seconds !== null && seconds * 1000 > search.limit("url"))
      search.add({
        at: second,
        what: "tooLong",
        kind: "url",
        lasts: seconds * 1000,
        fix: { do: "replace", node: second, unit: "seconds" },
      });
    for (const argument of call.arguments) {
      if (argument.type === "SpreadElement" || isFunction(unwrap(argument))) continue;
      for (const name of [...ADDRESS_DEADLINES, ...ADDRESS_LIFETIMES]) {
        const value = valueAt(file, argument, [name]);
        if (value === null || value === "absent") continue;
        const number = numberOf(file, value);
        const span = number !== null && number < 1e11 && ADDRESS_LIFETIMES.includes(name);
        const lasts = span
          ? number * 1000
          : number !== null && number < 1e9
            ? null
            : deadlineOf(file, value, search.now);
        if (lasts !== null && lasts > search.limit("url"))
          search.add({
            at: contains(call, value) ? value : call,
            what: "tooLong",
            kind: "url",
            lasts,
            fix: { do: "replace", node: value, unit: span ? "seconds" : "date" },
          });
      }
    }
  }
}
