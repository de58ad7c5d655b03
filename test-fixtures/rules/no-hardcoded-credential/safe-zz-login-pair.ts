// fixture: path src/gate.ts
interface Login {
  id: string;
  pass: string;
}

export function isKnown({ id, pass }: Login): boolean {
  switch (id) {
    case "front":
      return pass === process.env.FRONT_PASS;
    default:
      return false;
  }
}

// Nobody signs in here: a pass is what passed, or lets through a gate in the mountains.
export const summary = ({ height, pass }: { height: number; pass: string }): string =>
  pass === "north-saddle" ? `${height} m, closed` : `${height} m`;
