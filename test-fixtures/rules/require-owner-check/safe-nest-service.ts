import { Controller, Get, Injectable, NotFoundException, Param, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import { PrismaService } from "./prisma.service";
import { User } from "./user.decorator";

@Injectable()
export class BookingsService {
  constructor(private readonly prisma: PrismaService) {}

  async one(id: string, userId: string) {
    const booking = await this.prisma.booking.findUnique({ where: { id } });
    if (booking?.userId !== userId) throw new NotFoundException();
    return { date: booking.date };
  }
}

@Controller("bookings")
@UseGuards(AuthGuard("jwt"))
export class BookingsController {
  constructor(private readonly bookings: BookingsService) {}

  @Get(":id")
  one(@Param("id") id: string, @User("id") userId: string) {
    return this.bookings.one(id, userId);
  }
}
