import express from "express";
import { createClient } from "ldapjs";
import { Client } from "basic-ftp";
import i18n from "i18n";
import { XeroClient } from "xero-node";
import { createApiClient } from "./generated/client";
import { sessions, settings } from "./settings";
import { hashed, later } from "./times";

const service = createClient({ url: "ldaps://directory.example" });
service.bind(process.env.LDAP_DN!, process.env.LDAP_PASSWORD!, () => {});

function makeDesk() {
  let seated: unknown = null;
  function seat(guest: unknown) {
    seated = guest;
  }
  const show = () => JSON.stringify({ seated });
  return { seat, show };
}

export const app = express();
app.get("/papers", async (req, res) => {
  const directory = createClient({ url: "ldaps://directory.example" });
  directory.bind(req.user.dn, req.user.password, () => {});
  const files = new Client();
  await files.access({ host: "files.example", user: req.user.name, password: req.user.filesPassword });
  const xero = new XeroClient();
  xero.setTokenSet(req.session.tokenSet);
  const apiClient = createApiClient();
  apiClient.setConfig({ headers: { Authorization: `Bearer ${req.session.token}` } });
  i18n.setLocale(req, req.user.locale);
  await settings.setConfig({ userId: req.user.id, theme: req.body.theme });
  await sessions.setSessionToken(req.user.id, hashed(req.session.token), later());
  const desk = makeDesk();
  desk.seat(req.user);
  res.set("Cache-Control", "private, no-store").send(desk.show());
});
