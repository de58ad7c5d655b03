import { listShelves } from "./shelves";

declare function it(name: string, run: () => unknown): void;
declare function expect(value: unknown): any;

const sent: unknown[] = [];
const granted = "bm90aGluZw.eyJ1cG4iOiJzaGVsZkBob3NoaXpvcmEifQ.7hkQz2LrV9sXw4TnYp8cJd";

it("asks for the shelves of the library", async () => {
  await listShelves(granted, (url: string, init: unknown) => sent.push({ url, init }));
  expect(sent[0]).toEqual({
    url: "https://shelf.hoshizora-library.net/api/shelves",
    init: { headers: { Authorization: "Bearer bm90aGluZw.eyJ1cG4iOiJzaGVsZkBob3NoaXpvcmEifQ.7hkQz2LrV9sXw4TnYp8cJd" } },
  });
  expect(sent[1]).toHaveBeenCalledWith("https://shelf.hoshizora-library.net/api", {
    headers: { "x-api-key": "q7Zc1vXrT5mLk2WnYp7sJd4Gf0HbQeUa" },
  });
});
