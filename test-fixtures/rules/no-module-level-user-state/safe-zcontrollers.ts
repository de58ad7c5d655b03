import { Controller as Page, Get as Show, CurrentUser } from "routing-controllers";
import { Ctx, Query, Resolver } from "type-graphql";
import type { HttpContext } from "@adonisjs/core/http";
import type { HookContext } from "@feathersjs/feathers";
import * as grpc from "@grpc/grpc-js";
import { seats } from "./seats.js";

let served = 0;

@Page("/me")
export class MyPage {
  @Show("/")
  me(@CurrentUser() user: { id: string }) {
    served += 1;
    return seats.of(user);
  }
}

@Resolver()
export class MyResolver {
  private asked = 0;

  @Query(() => String)
  async me(@Ctx() ctx: { user: { id: string } }) {
    this.asked += 1;
    return seats.labelOf(ctx.user);
  }
}

export class TicketsController {
  private user: unknown;

  async show({ auth }: HttpContext) {
    this.user = auth.user;
    return seats.of(this.user);
  }
}

export const remember = async (context: HookContext) => {
  context.params.seat = await seats.of(context.params.user);
  return context;
};

const server = new grpc.Server();
server.addService(seats.service, {
  seat: (call, callback) => {
    callback(null, seats.of(call.metadata.get("authorization"), served));
  },
});
