import { Injectable } from "@nestjs/common";
import type { Reader } from "./reader.entity.js";
import type { Readers } from "./readers.js";
import type { Shelf } from "./shelf.entity.js";

@Injectable()
export class LendingDesk {
  private shelf: Shelf | null = null;
  private systemReader: Reader | null = null;

  constructor(private readonly readers: Readers) {}

  async onModuleInit() {
    this.systemReader = await this.readers.findOne({ where: { cardNo: "0000" } });
  }

  async open(shelfNo: string) {
    this.shelf = await this.readers.shelves.findOne({ where: { shelfNo } });
  }

  async lend(cardNo: string, bookId: string) {
    const atDesk = await this.readers.findOne({ where: { cardNo } });
    return { to: atDesk.name, by: this.systemReader?.name, from: this.shelf, bookId };
  }
}
