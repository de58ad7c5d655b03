import type { Server } from "@hapi/hapi";
import type { H3Event } from "h3";
import { contracts, notices, submissions } from "./tables.js";

interface Credentials {
  customerId: string;
}

export async function register(server: Server): Promise<void> {
  server.method("quotes.build", (planId: string, credentials: Credentials) => contracts.activeOf(credentials.customerId), {
    generateKey: (planId: string, credentials: Credentials) => `plan-${planId}-${credentials.customerId}`,
    cache: { expiresIn: 600_000, generateTimeout: 5_000 },
  });
  server.method("mailbox.open", (host: string, auth: { user: string }) => contracts.connect(host, auth), {
    generateKey: (host: string) => host,
    cache: { expiresIn: 600_000, generateTimeout: 5_000 },
  });
}

export const loadDashboard = defineCachedFunction(
  async (event: H3Event, kumi: string, studentId: string) => ({
    notices: await notices.of(kumi),
    done: await submissions.of(studentId),
  }),
  { name: "dashboard", maxAge: 120, getKey: (_event: H3Event, kumi: string, studentId: string) => `${kumi}/${studentId}` },
);
