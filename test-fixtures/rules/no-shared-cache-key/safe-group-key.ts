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
    const key = `rank:${student.classId}:${student.id}:${term}`;
    return this.cache.wrap(key, () => this.grades.rankOf(student.id, student.classId, term), 60_000);
  }

  average(student: { id: string; classId: string }, term: string) {
    const key = `average:${student.classId}:${term}`;
    return this.cache.wrap(key, () => this.grades.averageOf(student.classId, term), 60_000);
  }

  notes(student: { id: string; classId: string }, term: string) {
    const load = () => this.grades.notesOf(student.id, term);
    return remember(`notes:${student.id}:${term}`, 60, load);
  }
}
