import { Body, Controller, Get, Param, Post } from "@nestjs/common";
import { QueueService } from "./queue.service";

interface Waiting {
  ticket: number;
  patientName: string;
  insuranceNo: string;
}

@Controller("desk")
export class DeskController {
  private opened = 0;

  constructor(private readonly queue: QueueService) {}

  @Get(":ticket")
  async call(@Param("ticket") ticket: string) {
    const waiting: Waiting = await this.queue.take(ticket);
    return { name: waiting.patientName };
  }

  @Post("open")
  open(@Body("desk") desk: number) {
    this.opened += 1;
    return { desk, opened: this.opened };
  }
}
