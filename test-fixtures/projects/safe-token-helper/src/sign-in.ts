import { makePass } from "./pass";

const inAnHour = () => Math.floor(Date.now() / 1000) + 60 * 60;

export function coachSignedIn(coach: { id: string }) {
  return makePass({ sub: coach.id, role: "coach", exp: inAnHour() });
}

export function memberSignedIn(member: { id: string }) {
  return makePass({ sub: member.id, role: "member", exp: inAnHour() });
}
