// fixture: path src/jobs/rates.ts
import axios, { isAxiosError } from "axios";

const api = axios.create({ headers: { Authorization: `Bearer ${process.env.RATES_TOKEN}` } });

async function tellTeam(title: string, detail: unknown): Promise<void> {
  await fetch(process.env.CHAT_WEBHOOK_URL!, {
    method: "POST",
    body: JSON.stringify({ text: `${title} ${JSON.stringify(detail)}` }),
  });
}

// What the failed request was sent with, taken apart first.
export async function loadRates(): Promise<void> {
  try {
    await api.get("/rates");
  } catch (error) {
    if (!isAxiosError(error)) throw error;
    const { url, headers } = error.config ?? {};
    await tellTeam("rates failed", { url, headers });
//                                        ^^^^^^^ message
  }
}

export async function loadTaxes(): Promise<void> {
  try {
    await api.get("/taxes");
  } catch (error) {
    if (!isAxiosError(error)) throw error;
    const { headers: sent } = error.config!;
    console.error("taxes failed", sent);
//                                ^^^^ log
  }
}
