// fixture: preset recommended
import { Controller, Get, Header, Req, UseInterceptors } from "@nestjs/common";
import { CacheInterceptor, CacheTTL } from "@nestjs/cache-manager";
import type { Request } from "express";
import { BookingService } from "./booking.service";

@Controller("bookings")
export class BookingController {
  constructor(private readonly bookings: BookingService) {}

  @Get("mine")
  @Header("Cache-Control", "public, max-age=15")
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@4 header
  mine(@Req() req: Request) {
    return this.bookings.ofMember(req.user.id);
  }

  @Get("next")
  @UseInterceptors(CacheInterceptor)
  //               ^^^^^^^^^^^^^^^^ responseCache
  @CacheTTL(5000)
  next(@Req() req: Request) {
    return this.bookings.nextOf(req.user.id);
  }

  @Get("plans")
  @UseInterceptors(CacheInterceptor)
  plans() {
    return this.bookings.plans();
  }
}
