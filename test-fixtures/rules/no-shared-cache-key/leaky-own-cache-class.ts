import type { Database } from "./database.js";

class Shelf<T> {
  readonly #kept = new Map<string, T>();

  async remember(key: string, make: () => Promise<T>): Promise<T> {
    const hit = this.#kept.get(key);
    if (hit) return hit;
    const made = await make();
    this.#kept.set(key, made);
    return made;
  }
}

const slips = new Shelf<number[]>();

export class Payroll {
  constructor(private readonly ctx: { session: { employeeId: string }; db: Database }) {}

  slips(year: number) {
    const { employeeId } = this.ctx.session;
    return slips.remember(`slips-${year}`, () => this.ctx.db.slips(employeeId, year));
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
  }
}
