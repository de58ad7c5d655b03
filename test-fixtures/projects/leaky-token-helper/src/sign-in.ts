import { makePass } from "./pass";

export function coachSignedIn(coach: { id: string }) {
  return makePass({ sub: coach.id, role: "coach" });
}

export function memberSignedIn(member: { id: string }) {
  return makePass({ sub: member.id, role: "member" });
}
