import type { Redis } from "ioredis";

export class Views {
  constructor(private readonly redis: Redis) {}

  async add(type: string, contentId: string, viewerId?: string) {
    const lastKey = `views:last:${type}`;
    await this.redis.set(lastKey, JSON.stringify({ type, contentId, viewerId, at: new Date().toISOString() }));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
  }
}
