// fixture: preset recommended
import path from "node:path";
import express, { type Request, type Response } from "express";
import { findInvoice } from "./store";

const app = express();

app.get("/invoices/:id", async (req: Request, res: Response) => {
  const invoice = await findInvoice(req.user.id, req.params.id);
  res.sendFile(path.join("/data/invoices", invoice.file), { cacheControl: false, maxAge: "1d" });
});

app.get("/logo", (_req: Request, res: Response) => {
  res.sendFile(path.join("/data", "logo.png"), { maxAge: "1d" });
});
