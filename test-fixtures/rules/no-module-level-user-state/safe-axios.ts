// fixture: preset recommended
import axios from "axios";
import express, { type Request, type Response } from "express";

const app = express();
const crm = axios.create({ baseURL: process.env.CRM_URL, timeout: 8000 });

app.get("/contacts", async (req: Request, res: Response) => {
  const ownCrm = axios.create({ baseURL: process.env.CRM_URL, timeout: 8000 });
  ownCrm.defaults.headers.common.Authorization = `Bearer ${req.session.crmToken}`;
  const { data } = await ownCrm.get("/contacts");
  res.json(data);
});

app.get("/invoices", async (req: Request, res: Response) => {
  const ownAxios = axios.create();
  ownAxios.defaults.headers.common["X-Member"] = req.user.id;
  const { data } = await ownAxios.get(`${process.env.BILLING_URL}/invoices`);
  res.json(data);
});
