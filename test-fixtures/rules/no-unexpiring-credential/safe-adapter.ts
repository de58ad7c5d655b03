import type { Pool } from "pg";
import { Session, VerificationToken } from "./models";

export const adapter = (client: Pool) => ({
  async deleteSession(sessionToken: string) {
    const found = await client.query(`select * from sessions where "sessionToken" = $1`, [sessionToken]);
    await client.query(`delete from sessions where "sessionToken" = $1`, [sessionToken]);
    return found.rows[0];
  },
  async removeSession(sessionToken: string) {
    const session = await Session.findOne({ where: { sessionToken } });
    await Session.destroy({ where: { sessionToken } });
    return session?.get({ plain: true });
  },
  async useVerificationToken({ identifier, token }: { identifier: string; token: string }) {
    const found = await VerificationToken.findOne({ where: { identifier, token } });
    await VerificationToken.destroy({ where: { identifier } });
    return found?.get({ plain: true });
  },
});
