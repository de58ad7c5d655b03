import { CanActivate, ExecutionContext, Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { Visit } from "./visit.entity";

@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(@InjectRepository(Visit) private readonly visits: Repository<Visit>) {}

  async canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    const visit = await this.visits.findOne({ where: { id: request.params.id }, select: { patientId: true } });
    return visit !== null && visit.patientId === request.user.id;
  }
}
