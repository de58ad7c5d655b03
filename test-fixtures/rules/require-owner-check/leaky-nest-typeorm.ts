import { Body, Controller, Get, Param, Patch, UseGuards } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { JwtAuthGuard } from "./jwt-auth.guard";
import { CurrentUser } from "./current-user.decorator";
import { CareNote } from "./care-note.entity";

@Controller("care-notes")
@UseGuards(JwtAuthGuard)
export class CareNotesController {
  constructor(@InjectRepository(CareNote) private readonly notes: Repository<CareNote>) {}

  @Get()
  mine(@CurrentUser() user: { id: string }) {
    return this.notes.find({ where: { familyMemberId: user.id }, select: { id: true, writtenAt: true } });
  }

  @Get(":id")
  findOne(@Param("id") id: string) {
    return this.notes.findOne({ where: { id }, select: { residentName: true, medication: true } });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  }

  @Patch(":id")
  async update(@Param("id") id: string, @Body() dto: { body: string }, @CurrentUser() user: { id: string }) {
    await this.notes.update({ id }, { body: dto.body, editedBy: user.id });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  }
}
