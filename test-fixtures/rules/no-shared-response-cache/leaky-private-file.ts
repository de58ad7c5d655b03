// fixture: preset recommended
import path from "node:path";
import express, { type Request, type Response } from "express";
import { findInvoice } from "./store";

const app = express();

app.get("/invoices/:id", async (req: Request, res: Response) => {
  const invoice = await findInvoice(req.user.id, req.params.id);
  res.sendFile(path.join("/data/invoices", invoice.file), { maxAge: "1d" });
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 responseCache
});

app.get("/logo", (_req: Request, res: Response) => {
  res.sendFile(path.join("/data", "logo.png"), { maxAge: "1d" });
});
