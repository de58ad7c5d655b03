import { Body, Controller, Get, Param, Post } from "@nestjs/common";
import { QueueService } from "./queue.service";

interface Waiting {
  ticket: number;
  patientName: string;
  insuranceNo: string;
}

@Controller("desk")
export class DeskController {
  static lastCalled: Waiting | null = null;
  private opened = 0;

  constructor(private readonly queue: QueueService) {}

  @Get(":ticket")
  async call(@Param("ticket") ticket: string) {
    const waiting = await this.queue.take(ticket);
    DeskController.lastCalled = waiting;
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
    return { name: DeskController.lastCalled?.patientName };
  }

  @Post("open")
  open(@Body("desk") desk: number) {
    this.opened += 1;
    return { desk, opened: this.opened };
  }
}
