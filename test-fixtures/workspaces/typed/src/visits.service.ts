import { Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { Visit } from "./visit.entity";

@Injectable()
export class VisitsService {
  constructor(@InjectRepository(Visit) private readonly visits: Repository<Visit>) {}

  async open(id: number) {
    return this.visits.findOne({ where: { id }, select: { id: true, diagnosis: true } });
  }
}
