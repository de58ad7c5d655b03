import express from "express";
import { createClient } from "ldapjs";
import { Client } from "basic-ftp";
import i18n from "i18n";
import { XeroClient } from "xero-node";
import { apiClient } from "./generated/client";

const directory = createClient({ url: "ldaps://directory.example" });
const files = new Client();
const xero = new XeroClient();

function makeDesk() {
  let seated: unknown = null;
  const state = { actor: "" };
  function seat(guest: unknown) {
    seated = guest;
// ^^^^^^^^^^^^^^@5 variable
  }
  const as = (id: string) => {
    state.actor = id;
// ^^^^^^^^^^^^^^^^@5 field
  };
  const show = () => JSON.stringify({ seated, actor: state.actor });
  return { seat, as, show };
}

const desk = makeDesk();

export const app = express();
app.get("/papers", async (req, res) => {
  directory.bind(req.user.dn, req.user.password, () => {});
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 client
  await files.access({ host: "files.example", user: req.user.name, password: req.user.filesPassword });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  xero.setTokenSet(req.session.tokenSet);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 client
  apiClient.setConfig({ headers: { Authorization: `Bearer ${req.session.token}` } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 client
  i18n.setLocale(req.user.locale);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 client
  desk.seat(req.user);
  desk.as(req.user.id);
  res.set("Cache-Control", "private, no-store").send(desk.show());
});
