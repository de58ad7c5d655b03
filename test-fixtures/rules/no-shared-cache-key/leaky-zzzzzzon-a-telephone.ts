// fixture: path apps/api/src/services/storage.ts
import { Expo } from "expo-server-sdk";
import type { Member } from "@quay/shared-types";

class Kept {
  private map = new Map<string, string>();

  getString(key: string): string | undefined {
    return this.map.get(key);
  }

  set(key: string, value: string): void {
    this.map.set(key, value);
  }
}

const storage = new Kept();
const MEMBER_KEY = "member";

export const memberStore = {
  get: (): Member | null => JSON.parse(storage.getString(MEMBER_KEY) ?? "null") as Member | null,
  set: (user: Member) => storage.set(MEMBER_KEY, JSON.stringify(user)),
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
};

export const push = new Expo();
