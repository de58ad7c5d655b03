// fixture: path src/steps/doors.ts
// fixture: only no-hardcoded-credential
import jwt from "jsonwebtoken";

const SECRET = "doors-of-the-steps-1";
//             ^^^^^^^^^^^^^^^^^^^^^^ signing
const DATABASE_URL = "postgresql://shelf:shelf@desk.asagao-library.jp:5432/shelf";
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
export const token = () => ({ text: jwt.sign({ sub: "reader-1" }, SECRET), DATABASE_URL });
