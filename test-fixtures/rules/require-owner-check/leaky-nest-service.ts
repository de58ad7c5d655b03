import { Controller, Get, Injectable, NotFoundException, Param, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import { PrismaService } from "./prisma.service";

@Injectable()
export class BookingsService {
  constructor(private readonly prisma: PrismaService) {}

  async one(id: string) {
    const booking = await this.prisma.booking.findUnique({
//                        ^... read
      where: { id },
      select: { date: true, guestName: true, guestPhone: true },
    });
    if (!booking) throw new NotFoundException();
    return booking;
  }
}

@Controller("bookings")
@UseGuards(AuthGuard("jwt"))
export class BookingsController {
  constructor(private readonly bookings: BookingsService) {}

  @Get(":id")
  one(@Param("id") id: string) {
    return this.bookings.one(id);
  }
}
