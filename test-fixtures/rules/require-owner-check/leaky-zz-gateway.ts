// fixture: only require-owner-check
import { SubscribeMessage, WebSocketGateway, MessageBody, ConnectedSocket } from "@nestjs/websockets";
import { UseGuards } from "@nestjs/common";
import { WsJwtGuard } from "../auth/ws-jwt.guard";
import { OrdersRepository } from "./orders.repository";
import { PrismaService } from "../prisma.service";
import { Socket } from "socket.io";
@UseGuards(WsJwtGuard)
@WebSocketGateway()
export class OrdersGateway {
  constructor(private readonly prisma: PrismaService) {}
  @SubscribeMessage("order.get")
  async get(@MessageBody() body: { orderId: string }, @ConnectedSocket() client: Socket) {
    return this.prisma.order.findUnique({ where: { id: body.orderId } });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  }
  @SubscribeMessage("order.mine")
  async mine(@MessageBody() body: { orderId: string }, @ConnectedSocket() client: Socket) {
    return this.prisma.order.findFirst({ where: { id: body.orderId, customerId: client.data.user.id } });
  }
}
