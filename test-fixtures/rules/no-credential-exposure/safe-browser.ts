import express from "express";
import { signIn } from "./api";

const app = express();

export const crmPassword = process.env.CRM_PASSWORD;
export const mapKey = process.env.NEXT_PUBLIC_GOOGLE_MAPS_API_KEY;
export const anonKey = process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY;
/** Tokens that their services mean for pages: developer.paddle.com, axiom.co/docs. */
export const paddleToken = process.env.NEXT_PUBLIC_PADDLE_TOKEN;
export const axiomToken = process.env.NEXT_PUBLIC_AXIOM_TOKEN;

app.get("/healthz", (_req, res) => {
  res.json({ ok: true, search: Boolean(process.env.SEARCH_ADMIN_KEY) });
});

export const boot = () => `window.__BOOT__=${JSON.stringify({ release: process.env.RELEASE })}`;

export async function login(id: string, password: string) {
  await signIn(id, password);
  localStorage.setItem("theme", "dark");
}

/** Tells a stand-in of the interface which person to play. */
export const playAs = (selectedMockId: string) => localStorage.setItem("authToken", selectedMockId);
