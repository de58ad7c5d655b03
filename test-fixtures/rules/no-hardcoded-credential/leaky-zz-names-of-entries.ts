import jwt from "jsonwebtoken";

const JWT_KEY = "dietbot_jwt";
//              ^^^^^^^^^^^^^ signing

export const keep = () => localStorage.getItem(JWT_KEY);
export const read = (token: string) => jwt.verify(token, JWT_KEY);
