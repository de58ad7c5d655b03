import express from "express";
import nunjucks from "nunjucks";
import handlebars from "handlebars";
import log4js from "log4js";
import superagent from "superagent";
import { Metadata } from "@grpc/grpc-js";
import { PrismaClient } from "@prisma/client";
import { getAuth, signInWithEmailAndPassword } from "firebase/auth";

const app = express();
const views = nunjucks.configure("views", { express: app });
const log = log4js.getLogger("desk");
const agent = superagent.agent();
const headers = new Headers({ accept: "application/json" });
const query = new URLSearchParams({ shop: "a1" });
const metadata = new Metadata();
const prisma = new PrismaClient();
const auth = getAuth();

views.addGlobal("site", "Aquarium");

app.use(async (req, res, next) => {
  views.addGlobal("member", req.session.member);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  handlebars.registerHelper("viewer", () => req.user.name);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  log.addContext("member", req.user.email);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  agent.set("Authorization", req.get("authorization"));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  headers.set("Authorization", req.headers.authorization);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  query.set("email", req.body.email);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  metadata.set("authorization", req.headers.authorization);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  prisma.$use(async (params, run) => run({ ...params, args: { ...params.args, owner: req.user.id } }));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  await signInWithEmailAndPassword(auth, req.body.email, req.body.password);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  next();
});
