// fixture: path src/gate.ts
interface Login {
  id: string;
  pass: string;
}

// A password beside the name of an account.
export function isKnown({ id, pass }: Login): boolean {
  switch (id) {
    case "front":
      return pass === "hiragana-46";
//                    ^^^^^^^^^^^^^ compared
    case "office":
      return pass === process.env.OFFICE_PASS;
    default:
      return false;
  }
}

export function mayEnter(user: string, pass: string): boolean {
  if (!["front", "office"].includes(user)) return false;
  return pass === "katakana-48";
//                ^^^^^^^^^^^^^ compared
}
