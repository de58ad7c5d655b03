import { Injectable } from "@nestjs/common";
import { CommandHandler, type ICommandHandler } from "@nestjs/cqrs";
import { PassportStrategy } from "@nestjs/passport";
import { Strategy } from "passport-jwt";
import { PlaceOrder } from "./place-order.js";
import type { Orders } from "./orders.js";

@CommandHandler(PlaceOrder)
export class PlaceOrderHandler implements ICommandHandler<PlaceOrder> {
  private placed = 0;

  constructor(private readonly orders: Orders) {}

  async execute(command: PlaceOrder) {
    const customer = await this.orders.customerOf(command.customerId);
    this.placed += 1;
    return this.orders.place(customer, command.lines);
  }
}

@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  private lastAt = 0;

  async validate(payload: { sub: string }) {
    this.lastAt = Date.now();
    return payload;
  }
}

@Injectable()
export class AuditTrail {
  run(actor: { id: string }, work: (actorId: string) => void) {
    work(actor.id);
  }
}
