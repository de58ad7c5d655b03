// fixture: path app/server/lib/browser-session.ts
// Somebody makes one of these for each session; nothing here says that it lives on.
import type { Request } from "express";
import type { SessionStore, StoredSession } from "./session-store.js";

export class BrowserSession {
  private kept: StoredSession | undefined;

  public constructor(
    private readonly store: SessionStore,
    private readonly id: string,
  ) {}

  public async rename(req: Request, name: string): Promise<void> {
    const session = { ...(await this.store.get(this.id)), member: { name, email: req.body.email } };
    this.kept = session;
    await this.store.set(this.id, session);
  }
}
