// fixture: path src/auth/jwt.strategy.ts
import { Injectable } from "@nestjs/common";
import type { ConfigService } from "@nestjs/config";
import { PassportStrategy } from "@nestjs/passport";
import { ExtractJwt, Strategy, type StrategyOptions } from "passport-jwt";

const options = (config: ConfigService): StrategyOptions => ({
  jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
  secretOrKey: config.getOrThrow("JWT_SECRET"),
});

@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(config: ConfigService) {
    super(options(config));
  }

  validate({ sub }: { sub: string }) {
    return { id: sub };
  }
}
