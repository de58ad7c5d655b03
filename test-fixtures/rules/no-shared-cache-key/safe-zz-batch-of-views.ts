import type { Redis } from "ioredis";

export class Views {
  constructor(private readonly redis: Redis) {}

  async add(type: string, contentId: string, viewerId?: string) {
    const batchKey = `views:batch:${type}`;
    await this.redis.rpush(batchKey, JSON.stringify({ type, contentId, viewerId, at: new Date().toISOString() }));
    if ((await this.redis.llen(batchKey)) >= 100) await this.process(type);
  }

  private async process(type: string) {
    return this.redis.lpop(`views:batch:${type}`, 100);
  }
}
