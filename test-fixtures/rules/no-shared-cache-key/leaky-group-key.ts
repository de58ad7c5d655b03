import type { Cache } from "cache-manager";
import { CACHE_MANAGER } from "@nestjs/cache-manager";
import { Inject, Injectable } from "@nestjs/common";
import { GradesRepository } from "./grades.repository.js";
import { remember } from "./remember.js";

@Injectable()
export class RankService {
  constructor(
    @Inject(CACHE_MANAGER) private readonly cache: Cache,
    private readonly grades: GradesRepository,
  ) {}

  rank(student: { id: string; classId: string }, term: string) {
    const key = `rank:${student.classId}:${term}`;
    return this.cache.wrap(key, () => this.grades.rankOf(student.id, student.classId, term), 60_000);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
  }

  notes(student: { id: string; classId: string }, term: string) {
    const load = () => this.grades.notesOf(student.id, term);
    return remember(`notes:${term}`, 60, load);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
  }
}
