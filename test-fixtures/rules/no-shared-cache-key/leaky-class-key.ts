import { LRUCache } from "lru-cache";
import { visits } from "../queries/visits.js";

interface Carer {
  id: string;
  officeId: string;
}

type Row = { at: string; street: string };

/** Made once by the container; every carer's request uses it. */
export class VisitBoard {
  private readonly boards = new LRUCache<string, Row[]>({ max: 500, ttl: 30_000 });

  async today(carer: Carer, day: string): Promise<Row[]> {
    const key = this.key("today", carer.officeId, day);
    const kept = this.boards.get(key);
    if (kept) return kept;
    const rows = await visits.planned(carer.id, day);
    this.boards.set(key, rows);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ key
    return rows;
  }

  private key(...parts: (string | undefined)[]): string {
    return parts.filter(Boolean).join(":");
  }
}
