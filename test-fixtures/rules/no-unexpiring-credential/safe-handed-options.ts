import { addDays, addMinutes } from "date-fns";
import { SignJWT } from "jose";
import jwt from "jsonwebtoken";
import type { Pool } from "pg";

const sign = (payload: object, options?: jwt.SignOptions) => jwt.sign(payload, process.env.LOGIN_KEY!, options);

export const login = (id: string) => sign({ sub: id }, { expiresIn: "8h" });
export const shortLogin = (id: string) => sign({ sub: id }, { expiresIn: "1h" });

const key = new TextEncoder().encode(process.env.LINK_KEY);

function begin(claims: Record<string, string>, audience: string) {
  return new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).setAudience(audience);
}

export const access = (id: string) => begin({ sub: id }, "web").setExpirationTime("15m").sign(key);
export const invitation = (email: string) => begin({ email }, "invitation").setExpirationTime("7d").sign(key);

export class AppTokens {
  constructor(private readonly pool: Pool) {}

  private async issue(staffId: string, kind: string, expiresAt: Date) {
    const token = crypto.randomUUID();
    await this.pool.query("insert into app_tokens (staff_id, kind, token, expires_at) values ($1, $2, $3, $4)", [
      staffId,
      kind,
      token,
      expiresAt,
    ]);
    return token;
  }

  tablet(staffId: string) {
    return this.issue(staffId, "tablet", addDays(new Date(), 30));
  }

  once(staffId: string) {
    return this.issue(staffId, "once", addMinutes(new Date(), 30));
  }

  async staffOf(token: string) {
    const { rows } = await this.pool.query("select staff_id from app_tokens where token = $1 and expires_at > now()", [token]);
    return rows[0]?.staff_id;
  }

  async tabletOf(token: string) {
    const { rows } = await this.pool.query("select staff_id from app_tokens where token = $1 and kind = 'tablet' and expires_at > now()", [token]);
    return rows[0]?.staff_id;
  }
}
