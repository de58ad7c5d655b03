import request from "supertest";

const BASE_URL = "https://desk.asagao-library.jp";

describe("shelves (e2e)", () => {
  it("lets the librarian in", async () => {
    await request(BASE_URL).post("/login").send({ login: "hibari", password: "hibari4821" }).expect(200);
    //                                                                       ^^^^^^^^^^^^ password
  });
});
