import { Injectable } from "@nestjs/common";
import type { Reader } from "./reader.entity.js";
import type { Readers } from "./readers.js";

@Injectable()
export class LendingDesk {
  private atDesk: Reader | null = null;
  private opened = 0;

  constructor(private readonly readers: Readers) {}

  async begin(cardNo: string) {
    this.opened += 1;
    this.atDesk = await this.readers.findOne({ where: { cardNo } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
  }

  lend(bookId: string) {
    return { to: this.atDesk?.name, bookId, opened: this.opened };
  }
}
