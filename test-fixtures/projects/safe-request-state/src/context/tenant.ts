export interface Resident {
  id: string;
  name: string;
}

let current: Resident | null = null;

/** The command-line tools run for one resident at a time. */
export function enter(resident: Resident): void {
  current = resident;
}

export const resident = (): Resident | null => current;
