import { Controller, createParamDecorator, Delete, ExecutionContext, Get, Param, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import { Kanja } from "../auth/kanja.decorator";
import { Keikaku, Kiroku } from "./models";

/** The part of the address with this name, or the first one. */
const Bango = createParamDecorator(
  (name: string, context: ExecutionContext) => context.switchToHttp().getRequest().params[name],
);

@Controller("keikaku")
@UseGuards(AuthGuard("jwt"))
export class KeikakuController {
  @Get()
  ichiran(@Kanja("id") kanjaId: string) {
    return Keikaku.find({ kanja: kanjaId }).select("mokuhyou");
  }

  @Get(":id")
  shousai(@Param("id") id: string) {
    return Keikaku.findById(id).select("mokuhyou naiyou");
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-owner-check/read
  }

  @Get(":id/kiroku/:bango")
  kiroku(@Bango("bango") bango: string) {
    return Kiroku.findById(bango).select("shoujou fukuyaku");
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  }

  @Delete(":id")
  async sakujo(@Param("id") id: string) {
    await Keikaku.deleteOne({ _id: id });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-owner-check/change
  }
}
