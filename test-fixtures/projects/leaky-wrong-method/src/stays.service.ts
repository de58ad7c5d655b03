import { ForbiddenException, Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { Stay } from "./stay.entity";

@Injectable()
export class StaysService {
  constructor(@InjectRepository(Stay) private readonly stays: Repository<Stay>) {}

  async assertOf(id: number, guestId: number) {
    const stay = await this.stays.findOneBy({ id });
    if (stay?.guestId !== guestId) throw new ForbiddenException();
  }

  async change(id: number, people: number) {
    await this.stays.update({ id }, { people });
  }

  cancel(id: number) {
    return this.stays.delete({ id });
  }
}
