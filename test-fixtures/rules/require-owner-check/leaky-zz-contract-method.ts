// fixture: only require-owner-check
import { Controller, UseGuards } from "@nestjs/common";
import { TsRestHandler, tsRestHandler } from "@ts-rest/nest";
import { c } from "./contract";
import { AuthGuard } from "@nestjs/passport";
@Controller()
@UseGuards(AuthGuard("jwt"))
export class ClaimsController {
  constructor(private readonly prisma: PrismaService) {}
  @TsRestHandler(c.getClaim)
  async getClaim() {
    return tsRestHandler(c.getClaim, async ({ params }) => {
      const claim = await this.prisma.claim.findUnique({ where: { id: params.id } });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
      return { status: 200, body: claim };
    });
  }
}
