import { Body, Controller, Delete, Get, Param, Patch, UseGuards } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { JwtAuthGuard } from "./jwt-auth.guard";
import { Roles } from "./roles.decorator";
import { CurrentUser } from "./current-user.decorator";
import { CareNote } from "./care-note.entity";

@Controller("care-notes")
@UseGuards(JwtAuthGuard)
export class CareNotesController {
  constructor(@InjectRepository(CareNote) private readonly notes: Repository<CareNote>) {}

  @Get(":id")
  findOne(@Param("id") id: string, @CurrentUser() user: { id: string }) {
    return this.notes.findOne({ where: { id, familyMemberId: user.id }, select: { residentName: true, medication: true } });
  }

  @Patch(":id")
  async update(@Param("id") id: string, @Body() dto: { body: string }, @CurrentUser() user: { id: string }) {
    await this.notes.update({ id, familyMemberId: user.id }, { body: dto.body });
  }

  @Delete(":id")
  @Roles("nurse")
  async remove(@Param("id") id: string) {
    await this.notes.delete({ id });
  }
}
