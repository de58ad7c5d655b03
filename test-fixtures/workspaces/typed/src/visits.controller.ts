import { Controller, Get, Param, UseGuards } from "@nestjs/common";
import { SignedInGuard } from "./signed-in.guard";
import { VisitsService } from "./visits.service";

@Controller("visits")
@UseGuards(SignedInGuard)
export class VisitsController {
  constructor(private readonly visits: VisitsService) {}

  @Get(":id")
  show(@Param("id") id: number) {
    return this.visits.open(id);
  }
}
