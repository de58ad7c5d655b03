import { Body, Controller, Delete, Param, Patch, Req, UseGuards } from "@nestjs/common";
import { SignedInGuard } from "./signed-in.guard";
import { StaysService } from "./stays.service";

@Controller("stays")
@UseGuards(SignedInGuard)
export class StaysController {
  constructor(private readonly stays: StaysService) {}

  @Patch(":id")
  async change(@Req() req: { user: { id: number } }, @Param("id") id: number, @Body() body: { people: number }) {
    await this.stays.assertOf(id, req.user.id);
    await this.stays.change(id, body.people);
  }

  @Delete(":id")
  async cancel(@Req() req: { user: { id: number } }, @Param("id") id: number) {
    await this.stays.assertOf(id, req.user.id);
    await this.stays.cancel(id);
  }
}
