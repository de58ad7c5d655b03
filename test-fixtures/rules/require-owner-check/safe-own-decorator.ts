import { Controller, createParamDecorator, Delete, ExecutionContext, Get, Param, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import { Kanja } from "../auth/kanja.decorator";
import { Keikaku, Kiroku } from "./models";

/** A part of whoever signed in. */
const Honnin = createParamDecorator(
  (part: string, context: ExecutionContext) => context.switchToHttp().getRequest().user?.[part],
);

@Controller("keikaku")
@UseGuards(AuthGuard("jwt"))
export class KeikakuController {
  @Get(":id")
  shousai(@Kanja("id") kanjaId: string, @Param("id") id: string) {
    return Keikaku.findOne({ _id: id, kanja: kanjaId }).select("mokuhyou naiyou");
  }

  @Get("kiroku")
  kiroku(@Honnin("kirokuId") bango: string) {
    return Kiroku.findById(bango).select("shoujou fukuyaku");
  }

  @Delete(":id")
  async sakujo(@Kanja("id") kanjaId: string, @Param("id") id: string) {
    await Keikaku.deleteOne({ _id: id, kanja: kanjaId });
  }
}
