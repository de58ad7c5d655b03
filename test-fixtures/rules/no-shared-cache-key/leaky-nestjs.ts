// fixture: preset recommended
import { Controller, Get, Inject, Req } from "@nestjs/common";
import { CACHE_MANAGER, type Cache } from "@nestjs/cache-manager";
import type { Request } from "express";
import { OrderService } from "./order.service";

@Controller("orders")
export class OrderController {
  constructor(
    private readonly orders: OrderService,
    @Inject(CACHE_MANAGER) private readonly cache: Cache,
  ) {}

  @Get()
  list(@Req() req: Request) {
    return this.cache.wrap("orders:recent", () => this.orders.recentOf(req.user.id), 1000);
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
  }

  @Get("shops")
  shops() {
    return this.cache.wrap("shops", () => this.orders.shops(), 60_000);
  }
}
