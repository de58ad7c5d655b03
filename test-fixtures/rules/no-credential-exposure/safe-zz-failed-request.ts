// fixture: path src/jobs/rates.ts
import axios, { isAxiosError } from "axios";

const api = axios.create({ headers: { Authorization: `Bearer ${process.env.RATES_TOKEN}` } });

async function tellTeam(title: string, detail: unknown): Promise<void> {
  await fetch(process.env.CHAT_WEBHOOK_URL!, {
    method: "POST",
    body: JSON.stringify({ text: `${title} ${JSON.stringify(detail)}` }),
  });
}

export async function loadRates(): Promise<void> {
  try {
    await api.get("/rates");
  } catch (error) {
    if (!isAxiosError(error)) throw error;
    const { url, method } = error.config ?? {};
    const { headers } = error.response ?? {};
    await tellTeam("rates failed", { url, method, status: error.response?.status, headers });
  }
}
