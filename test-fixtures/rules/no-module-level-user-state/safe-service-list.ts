import { Injectable } from "@nestjs/common";
import { db } from "../db.js";

interface Resident {
  id: string;
  name: string;
  room: string;
}

@Injectable()
export class VisitorBook {
  private readonly waiting: { residentId: string }[] = [];
  private readonly rooms: string[] = [];
  private count = 0;

  async view(resident: Resident): Promise<void> {
    this.count += 1;
    const lines: string[] = [];
    lines.push(`${resident.name} ${resident.room}`);
    await db.visit.create({ data: { residentId: resident.id, lines } });
    // A list of work: each element is taken out again.
    this.waiting.push({ residentId: resident.id });
    this.rooms.push(resident.room);
  }

  next() {
    return this.waiting.shift();
  }

  list() {
    return { rooms: this.rooms, count: this.count };
  }
}
