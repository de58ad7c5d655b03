import { listShelves } from "./shelves";

declare function it(name: string, run: () => unknown): void;
declare function expect(value: unknown): any;

it("asks the library's own server for the shelves", async () => {
  const answer = await fetch("https://shelf.hoshizora-library.net/api/shelves", {
    headers: { Authorization: "Bearer bm90aGluZw.eyJ1cG4iOiJzaGVsZkBob3NoaXpvcmEifQ.7hkQz2LrV9sXw4TnYp8cJd" },
    //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header
  });
  expect(await answer.json()).toEqual(await listShelves(answer));
});
