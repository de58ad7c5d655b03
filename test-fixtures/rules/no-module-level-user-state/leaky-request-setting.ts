import * as Sentry from "@sentry/node";
import express from "express";
import i18next from "i18next";
import { AsyncLocalStorage } from "node:async_hooks";

const scope = new AsyncLocalStorage<{ member: { name: string; language: string } | null }>();
const app = express();

app.use((req, _res, next) => {
  const { member } = scope.getStore() ?? { member: null };
  void i18next.changeLanguage(member?.language ?? req.acceptsLanguages(["ja", "en"]) ?? "ja");
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  next();
});

app.get("/greeting", (req, res) => {
  void i18next.changeLanguage(String(req.query.lang));
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  Sentry.getGlobalScope().setUser({ email: req.user!.email });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  res.send(i18next.t("hello"));
});
