// A code that is explained among others is no password; one that is told alone is.
export interface Game {
  /** E=Entered, P=Picked, R=Reserve, PW=Picked+Withdrawn, RW=Reserve+Withdrawn */
  status: string;
}

// PW = Picked+Withdrawn, RW = Reserve+Withdrawn, etc.
export const withdrawn = (status: string): boolean => status.endsWith("W");

// Router in the club house, PW: kitchen-door-2019
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@1 comment
export const router = "192.168.10.1";
