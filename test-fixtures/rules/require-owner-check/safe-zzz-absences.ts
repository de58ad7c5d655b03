// fixture: path src/pupils/pupils.controller.ts
import { Controller, Delete, Get, Header, NotFoundException, Param, ParseIntPipe, UseGuards } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { CurrentUser } from "../auth/current-user.decorator";
import { JwtAuthGuard } from "../auth/jwt-auth.guard";
import { Absence } from "./absence.entity";
import { Kesseki } from "./kesseki.entity";
import { PupilsService, type AuthUser } from "./pupils.service";

const SHOWN = { id: true, day: true, reason: true } as const;

@Controller("pupils")
@UseGuards(JwtAuthGuard)
export class PupilsController {
  constructor(
    private readonly service: PupilsService,
    @InjectRepository(Absence) private readonly absences: Repository<Absence>,
    @InjectRepository(Kesseki) private readonly kesseki: Repository<Kesseki>,
  ) {}

  @Get("absences/:id")
  @Header("Cache-Control", "private, no-store")
  async absence(@Param("id", ParseIntPipe) id: number, @CurrentUser() user: AuthUser) {
    const found = await this.absences.findOne({ where: { id, parent: { id: user.sub } }, select: SHOWN });
    if (!found) throw new NotFoundException();
    return { id: found.id, day: found.day, reason: found.reason };
  }

  @Get("kesseki/:id")
  @Header("Cache-Control", "private, no-store")
  async note(@Param("id", ParseIntPipe) id: number, @CurrentUser() user: AuthUser) {
    return this.kesseki.findOneOrFail({ where: { id, parentId: user.sub }, select: SHOWN });
  }

  @Delete("absences/:id")
  async withdraw(@Param("id", ParseIntPipe) id: number, @CurrentUser() user: AuthUser) {
    await this.service.withdraw(id, user);
  }
}
