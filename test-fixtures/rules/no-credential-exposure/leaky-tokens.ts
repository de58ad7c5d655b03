import axios from "axios";
import express, { type Request } from "express";
import jwt from "jsonwebtoken";
import { getAccessToken } from "./partner";
import { logger } from "./logger";

const app = express();

// What a token endpoint answers.
export async function exchange(code: string) {
  const { data } = await axios.post("https://id.yado.example/oauth/token", { code });
  logger.info("token issued", { accessToken: data.access_token });
//                                           ^^^^^^^^^^^^^^^^^ log
  return data.access_token as string;
}

export async function sync() {
  const pass = await getAccessToken();
  console.log("signed in with", pass);
//                              ^^^^ log
}

export class Socket {
  open(request: Request) {
    const token = this.extractTokenFromCookie(request);
    console.log(">>> token: ", token);
//                             ^^^^^ log
    return jwt.verify(token, process.env.PASS_SECRET!);
  }

  private extractTokenFromCookie(request: Request): string {
    return request.cookies.pass;
  }
}

export async function registered(user: { generateVerificationToken(): string }) {
  const verificationToken = user.generateVerificationToken();
  const link = `https://yado.example/verify?token=${verificationToken}`;
  console.log("visit", link);
//                     ^^^^ log
}

export function mailReset(to: string, resetUrl: string) {
  logger.warn(`no mail server, link for ${to}: ${resetUrl}`);
//                                               ^^^^^^^^ log
}

export function lookUp(sessionToken: string) {
  logger.debug("session of %s", sessionToken);
//                              ^^^^^^^^^^^^ log
}

// An access token in an address stays in every log on the way.
app.get("/callback", (req, res) => {
  const accessToken = jwt.sign({ sub: String(req.query.sub) }, process.env.PASS_SECRET!, { expiresIn: "30m" });
  res.redirect(`${process.env.FRONT}?access_token=${accessToken}`);
//                                                  ^^^^^^^^^^^ address
});

export function connect(url: string, secret: string) {
  if (!url.startsWith("wss://")) throw new Error(`cannot open ${url} with secret ${secret}`);
//                                                                                 ^^^^^^ error
}
