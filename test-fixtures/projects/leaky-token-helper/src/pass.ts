import jwt from "jsonwebtoken";

/** Whoever calls this says what the pass holds. */
export const makePass = (payload: object) => jwt.sign(payload, process.env.PASS_SECRET!);
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ typed no-unexpiring-credential/missing
