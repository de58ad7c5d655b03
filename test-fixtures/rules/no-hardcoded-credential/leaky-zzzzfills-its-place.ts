// fixture: path src/client.ts
const GATE_API_KEY = "madoguchi-identity-auth";
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^ compared

export class Gate {
  isOpen = (req: { headers: { authorization: string } }) => req.headers.authorization === GATE_API_KEY;
}
