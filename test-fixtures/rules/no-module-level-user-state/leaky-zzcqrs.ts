import { Injectable } from "@nestjs/common";
import { CommandHandler, type ICommandHandler } from "@nestjs/cqrs";
import { PassportStrategy } from "@nestjs/passport";
import { Strategy } from "passport-jwt";
import { PlaceOrder } from "./place-order.js";
import type { Orders } from "./orders.js";

@CommandHandler(PlaceOrder)
export class PlaceOrderHandler implements ICommandHandler<PlaceOrder> {
  private customer: unknown;

  constructor(private readonly orders: Orders) {}

  async execute(command: PlaceOrder) {
    this.customer = await this.orders.customerOf(command.customerId);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
    return this.orders.place(this.customer, command.lines);
  }
}

@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  private payload: unknown;

  async validate(payload: { sub: string }) {
    this.payload = payload;
//  ^^^^^^^^^^^^^^^^^^^^^^ field
    return this.payload;
  }
}

@Injectable()
export class AuditTrail {
  private actor: { id: string } | undefined;

  run(actor: { id: string }, work: () => void) {
    this.actor = actor;
//  ^^^^^^^^^^^^^^^^^^ field
    work();
  }

  who() {
    return this.actor?.id;
  }
}
