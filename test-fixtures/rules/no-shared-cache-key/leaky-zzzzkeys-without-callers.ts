// Memoized functions that are told who asks, and keys that leave it out.
import type { Server } from "@hapi/hapi";
import type { H3Event } from "h3";
import { contracts, notices, submissions } from "./tables.js";

interface Credentials {
  customerId: string;
  companyName: string;
}

async function buildQuote(planId: string, credentials: Credentials) {
  const active = await contracts.activeOf(credentials.customerId);
  return { planId, addressee: credentials.companyName, active };
}

export async function register(server: Server): Promise<void> {
  server.method("quotes.build", buildQuote, {
  // ^...@3 memoizer
    generateKey: (planId: string) => `plan-${planId}`,
    cache: { expiresIn: 600_000, generateTimeout: 5_000 },
  });
  server.method("quotes.mine", (shopId: string, claims: { sub: string }) => contracts.activeOf(claims.sub), {
  // ^...@3 memoizer
    generateKey: (shopId: string) => shopId,
    cache: { expiresIn: 600_000, generateTimeout: 5_000 },
  });
}

export const loadDashboard = defineCachedFunction(
//                           ^... memoizer
  async (event: H3Event, kumi: string) => {
    const { user } = await requireUserSession(event);
    return { notices: await notices.of(kumi), done: await submissions.of(user.id) };
  },
  { name: "dashboard", maxAge: 120, getKey: (_event: H3Event, kumi: string) => kumi },
);
