// The term is in the key, the guardian who asks is not.
import { Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { Seiseki } from "./seiseki.entity.js";

@Injectable()
export class SeisekiService {
  private gakki = new Date().getMonth() < 8 ? 1 : 2;

  constructor(@InjectRepository(Seiseki) private readonly seiseki: Repository<Seiseki>) {}

  async ofChildren(hogoshaId: number) {
    return this.seiseki.find({
      where: { seito: { hogosha: { id: hogoshaId } }, gakki: this.gakki },
      cache: { id: `seiseki:${this.gakki}`, milliseconds: 600_000 },
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
    });
  }
}
