import { Injectable, Scope } from "@nestjs/common";
import { Memoize, MemoizeExpiring } from "typescript-memoize";

declare const points: { find(where: object): Promise<{ points: number }> };
declare const shops: { all(region: string): Promise<string[]> };

@Injectable()
export class PointsService {
  @Memoize((shop: string, memberId: string) => `${shop}/${memberId}`)
  inShop(shop: string, memberId: string) {
    return points.find({ shop, memberId });
  }

  @MemoizeExpiring(5_000)
  of(memberId: string) {
    return points.find({ memberId });
  }

  @Memoize()
  shopsIn(region: string) {
    return shops.all(region);
  }
}

@Injectable({ scope: Scope.REQUEST })
export class OwnPointsService {
  @Memoize()
  inShop(shop: string, memberId: string) {
    return points.find({ shop, memberId });
  }
}
