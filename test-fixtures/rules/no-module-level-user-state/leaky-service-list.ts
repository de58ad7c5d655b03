import { Injectable } from "@nestjs/common";

interface Resident {
  id: string;
  name: string;
  room: string;
}

@Injectable()
export class VisitorBook {
  private static recent: { name: string; room: string }[] = [];
  private opened: { residentId: string; at: number }[] = [];
  private static last: { residentName: string } | null = null;
  private count = 0;

  view(resident: Resident): void {
    this.count += 1;
    VisitorBook.recent.push({ name: resident.name, room: resident.room });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
    if (VisitorBook.recent.length > 20) VisitorBook.recent.shift();
    this.opened.push({ residentId: resident.id, at: Date.now() });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
    VisitorBook.last = { residentName: resident.name };
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
  }

  list() {
    return { recent: VisitorBook.recent, opened: this.opened, last: VisitorBook.last, count: this.count };
  }
}
