import jwt from "jsonwebtoken";

/** Whoever calls this says until when. */
export const makePass = (payload: object) => jwt.sign(payload, process.env.PASS_SECRET!);
