// fixture: preset recommended
import { CACHE_MANAGER, type Cache } from "@nestjs/cache-manager";
import { Inject, Injectable } from "@nestjs/common";
import { StampApi } from "./stamp-api";

@Injectable()
export class StampService {
  constructor(
    @Inject(CACHE_MANAGER) private readonly cache: Cache,
    private readonly api: StampApi,
  ) {}

  private key(...parts: string[]) {
    return ["stamps", ...parts].join(":");
  }

  private pathOf(kind: string, id: string) {
    return `${kind}/${id}`;
  }

  card(shopId: string, memberId: string) {
    return this.cache.wrap(this.key(shopId, memberId, "card"), () => this.api.card(shopId, memberId));
  }

  async visits(shopId: string, memberId: string) {
    const rows = await this.api.visits(shopId, memberId);
    await this.cache.set(this.pathOf("visits", memberId), rows);
    return rows;
  }

  prizes(shopId: string) {
    return this.cache.wrap(this.key(shopId, "prizes"), () => this.api.prizes(shopId));
  }
}
