// fixture: path src/resilience/rate-limiters.ts
interface LimiterOptions {
  windowMs: number;
  keyOf?: (req: { user?: { id: string }; ip: string }) => string;
}

class Limiter {
  constructor(
    readonly name: string,
    readonly options: LimiterOptions,
  ) {}

  check(req: { user?: { id: string }; ip: string }) {
    return this.options.keyOf ? this.options.keyOf(req) : req.ip;
  }
}

class Limiters {
  private readonly limiters = new Map<string, Limiter>();

  create(name: string, options: Partial<LimiterOptions>) {
    const limiter = new Limiter(name, { windowMs: 60_000, ...options });
    this.limiters.set(name, limiter);
    return limiter;
  }
}

const limiters = new Limiters();

export const finance = limiters.create("finance", { keyOf: (req) => `finance:${req.user?.id ?? req.ip}` });

export const limited = (req: { user?: { id: string }; ip: string }, name: string) =>
  limiters.create(name, { windowMs: 1_000 }).check(req);
