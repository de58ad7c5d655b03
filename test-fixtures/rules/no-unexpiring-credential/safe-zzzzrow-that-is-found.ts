import jwt from "jsonwebtoken";
import { provider, key } from "./provider.js";

/** A row is found with what is left of it, and asked whether it is still valid. */
export async function pushed(id: string) {
  const pushedAuthorizationRequest = await provider.PushedAuthorizationRequest.find(id, { ignoreExpiration: true });
  if (!pushedAuthorizationRequest?.isValid) throw new Error("gone");
  return jwt.verify(pushedAuthorizationRequest.request, key);
}
