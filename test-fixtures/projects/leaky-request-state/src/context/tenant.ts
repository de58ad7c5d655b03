export interface Resident {
  id: string;
  name: string;
}

let current: Resident | null = null;

export function enter(resident: Resident): void {
  current = resident;
  //^^^^^^^^^^^^^^^^^^@3 typed no-module-level-user-state/variable
}

export const resident = (): Resident | null => current;
