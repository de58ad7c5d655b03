// fixture: path features/steps/doors.ts
import { Given, Then } from "@cucumber/cucumber";
import jwt from "jsonwebtoken";
import { enter } from "../../src/doors.js";

const SECRET = "doors-of-the-steps-1";
const DATABASE_URL = `postgresql://shelf:shelf@127.0.0.1:${process.env.DB_PORT}/shelf_dev`;

Given("a reader", function () {
  this.token = jwt.sign({ sub: "reader-1" }, SECRET);
  this.database = DATABASE_URL;
});

Then("the door opens", function () {
  enter(this.token, SECRET);
});
