import * as Sentry from "@sentry/node";
import express from "express";
import i18next from "i18next";

await i18next.init({ lng: "ja" });
await i18next.changeLanguage(process.env.DEFAULT_LANGUAGE ?? "ja");

const app = express();

app.get("/greeting", (req, res) => {
  const t = i18next.getFixedT(String(req.query.lang));
  Sentry.withScope((scope) => {
    scope.setUser({ email: req.user!.email });
    res.send(t("hello"));
  });
});
