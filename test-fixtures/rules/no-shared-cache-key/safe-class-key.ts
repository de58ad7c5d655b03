import { LRUCache } from "lru-cache";
import { offices } from "../queries/offices.js";
import { visits } from "../queries/visits.js";

interface Carer {
  id: string;
  officeId: string;
}

type Row = { at: string; street: string };

export class VisitBoard {
  private readonly boards = new LRUCache<string, Row[]>({ max: 500, ttl: 30_000 });
  private readonly offices = new LRUCache<string, { name: string }>({ max: 50 });

  async today(carer: Carer, day: string): Promise<Row[]> {
    const key = this.key("today", carer.officeId, carer.id, day);
    const kept = this.boards.get(key);
    if (kept) return kept;
    const rows = await visits.planned(carer.id, day);
    this.boards.set(key, rows);
    return rows;
  }

  async office(carer: Carer): Promise<{ name: string }> {
    const key = this.key("office", carer.officeId);
    const kept = this.offices.get(key);
    if (kept) return kept;
    const office = await offices.byId(carer.officeId);
    this.offices.set(key, office);
    return office;
  }

  private key(...parts: (string | undefined)[]): string {
    return parts.filter(Boolean).join(":");
  }
}
