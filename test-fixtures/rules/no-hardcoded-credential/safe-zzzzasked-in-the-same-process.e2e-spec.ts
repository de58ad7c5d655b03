import { INestApplication } from "@nestjs/common";
import request from "supertest";
import { start } from "./helpers/start";

/** The application has only the people that the test makes. */
describe("shelves (e2e)", () => {
  let app: INestApplication;

  beforeAll(async () => {
    app = await start();
  });

  it("lets the reader in", async () => {
    await request(app.getHttpServer())
      .post("/people")
      .send({ login: "hibari", password: "hibari4821", site: "https://www.asagao-library.jp" })
      .expect(201);
    await request(app.getHttpServer()).post("/login").send({ login: "hibari", password: "hibari4821" }).expect(200);
  });
});
