import { SignJWT } from "jose";
import jwt from "jsonwebtoken";
import { V4 } from "paseto";
import { Client } from "minio";
import type { ServerResponse } from "node:http";
import { keyOf, privateKey } from "./keys";

interface TicketClaims {
  albumId: string;
  scope: "view" | "comment";
}

export async function ticketFor(claims: TicketClaims, issuedBy: string): Promise<string> {
  const unsigned = new SignJWT({ ...claims }).setProtectedHeader({ alg: "HS256", typ: "JWT" });
  unsigned.setIssuer("https://album.example").setSubject(issuedBy).setIssuedAt();
  return unsigned.sign(keyOf("tickets"));
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing
}

type Invitation = { room: string } & { host: string };

export const invitationToken = (invitation: Invitation) => jwt.sign(invitation, process.env.INVITE_KEY!);
//                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing

export const passFor = (memberId: string) => V4.sign({ memberId }, privateKey, { iat: true });
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing

export function remember(response: ServerResponse, sid: string) {
  response.setHeader("Set-Cookie", `sid=${sid}; Path=/; HttpOnly; Max-Age=${60 * 60 * 24 * 730}`);
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tooLong
}

export const scan = (client: Client, key: string) =>
  new Client({ endPoint: "files.example" }).presignedUrl("GET", "karte", key, 60 * 60 * 24 * 400);
//                                                                            ^^^^^^^^^^^^^^^^^^ tooLong
