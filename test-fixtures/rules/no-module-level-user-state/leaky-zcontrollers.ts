import { Controller as Page, Get as Show, CurrentUser } from "routing-controllers";
import { Ctx, Query, Resolver } from "type-graphql";
import type { HttpContext } from "@adonisjs/core/http";
import type { HookContext } from "@feathersjs/feathers";
import type { PayloadHandler } from "payload";
import * as grpc from "@grpc/grpc-js";
import { seats } from "./seats.js";

let viewer: unknown;
let served = 0;

@Page("/me")
export class MyPage {
  @Show("/")
  me(@CurrentUser() user: { id: string }) {
    served += 1;
    viewer = user;
//  ^^^^^^^^^^^^^ variable
    return viewer;
  }
}

@Resolver()
export class MyResolver {
  private user: unknown;

  @Query(() => String)
  async me(@Ctx() ctx: { user: { id: string } }) {
    this.user = ctx.user;
//  ^^^^^^^^^^^^^^^^^^^^ field
    return seats.labelOf(this.user);
  }
}

export class TicketsController {
  async show({ auth }: HttpContext) {
    viewer = auth.user;
//  ^^^^^^^^^^^^^^^^^^ variable
    return seats.of(viewer);
  }
}

export const remember = async (context: HookContext) => {
  viewer = context.params.user;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
  return context;
};

export const mine: PayloadHandler = async (req) => {
  viewer = req.user;
//^^^^^^^^^^^^^^^^^ variable
  return Response.json({ seats: await seats.of(viewer), served });
};

const server = new grpc.Server();
server.addService(seats.service, {
  seat: (call, callback) => {
    viewer = call.metadata.get("authorization");
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
    callback(null, seats.of(viewer));
  },
});
