import { SignJWT, type JWTPayload } from "jose";
import jwt from "jsonwebtoken";
import { V4 } from "paseto";
import { Client } from "minio";
import type { ServerResponse } from "node:http";
import { keyOf, privateKey } from "./keys";
import type { Invitation } from "./invitations";

interface TicketClaims {
  albumId: string;
  exp: number;
}

interface Extended extends JWTPayload {
  albumId: string;
}

interface Loose {
  albumId: string;
  [claim: string]: unknown;
}

export const ticketFor = (claims: TicketClaims) =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: "HS256" }).sign(keyOf("tickets"));

export const extended = (claims: Extended) => jwt.sign(claims, process.env.INVITE_KEY!);
export const loose = (claims: Loose) => jwt.sign({ ...claims }, process.env.INVITE_KEY!);
export const invitationToken = (invitation: Invitation) => jwt.sign(invitation, process.env.INVITE_KEY!);

export const passFor = (memberId: string) => V4.sign({ memberId }, privateKey, { expiresIn: "2 hours" });

export function remember(response: ServerResponse, sid: string) {
  response.setHeader("Set-Cookie", `sid=${sid}; Path=/; HttpOnly; Max-Age=${60 * 60 * 8}`);
}

export const scan = (key: string) =>
  new Client({ endPoint: "files.example" }).presignedUrl("GET", "karte", key, 60 * 15);
