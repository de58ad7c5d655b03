import jwt from "jsonwebtoken";
import { renew } from "./tokens";

// Renewing wants the token that has ended: its end is looked at here.
export async function refresh(access: string, refreshToken: string) {
  const old = jwt.verify(access, process.env.ACCESS_KEY!, { ignoreExpiration: true }) as jwt.JwtPayload;
  const { sub } = jwt.verify(refreshToken, process.env.REFRESH_KEY!) as jwt.JwtPayload;
  if (old.sub !== sub || old.exp! > Date.now() / 1000) throw new Error("nothing to renew");
  return renew(sub!);
}
