import express from "express";
import nunjucks from "nunjucks";
import handlebars from "handlebars";
import log4js from "log4js";
import superagent from "superagent";
import { Metadata } from "@grpc/grpc-js";
import { PrismaClient } from "@prisma/client";

const app = express();
const views = nunjucks.configure("views", { express: app });
const log = log4js.getLogger("desk");
const query = new URLSearchParams({ shop: "a1" });
const prisma = new PrismaClient();

views.addGlobal("site", "Aquarium");
handlebars.registerHelper("year", () => new Date().getFullYear());
log.addContext("service", "desk");
prisma.$use(async (params, run) => run(params));

app.use(async (req, res, next) => {
  res.locals.member = req.session.member;
  const agent = superagent.agent();
  agent.set("Authorization", req.get("authorization"));
  const headers = new Headers({ accept: "application/json" });
  headers.set("Authorization", req.headers.authorization);
  const own = new URLSearchParams(query);
  own.set("email", req.body.email);
  const metadata = new Metadata();
  metadata.set("authorization", req.headers.authorization);
  query.set("shop", "a1");
  next();
});
