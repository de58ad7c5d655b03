import { Controller, Get, Param, ParseIntPipe, UseGuards } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Exclude } from "class-transformer";
import { Column, Entity, PrimaryGeneratedColumn, Repository } from "typeorm";
import { SessionGuard } from "../auth/session.guard";

@Entity()
export class Driver {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column()
  fullName!: string;

  @Column()
  phone!: string;

  @Exclude()
  @Column()
  pinCode!: string;
}

@Controller("drivers")
@UseGuards(SessionGuard)
export class DriversController {
  constructor(@InjectRepository(Driver) private readonly drivers: Repository<Driver>) {}

  @Get(":id")
  show(@Param("id", ParseIntPipe) id: number) {
    return this.drivers.findOneByOrFail({ id });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  }
}
