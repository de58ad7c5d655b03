// fixture: path src/auth/jwt.strategy.ts
import { Injectable } from "@nestjs/common";
import type { ConfigService } from "@nestjs/config";
import { PassportStrategy } from "@nestjs/passport";
import { ExtractJwt, Strategy, type StrategyOptions } from "passport-jwt";

const options = (config: ConfigService): StrategyOptions => ({
  jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
  secretOrKey: config.getOrThrow("JWT_SECRET"),
  ignoreExpiration: true,
//^^^^^^^^^^^^^^^^^^^^^^ ignored
});

function kioskOptions(config: ConfigService): StrategyOptions {
  const jwtFromRequest = ExtractJwt.fromHeader("x-kiosk");
  return { jwtFromRequest, secretOrKey: config.getOrThrow("KIOSK_SECRET"), ignoreExpiration: true };
//                                                                         ^^^^^^^^^^^^^^^^^^^^^^ ignored
}

@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(config: ConfigService) {
    super(options(config));
  }

  validate({ sub }: { sub: string }) {
    return { id: sub };
  }
}

@Injectable()
export class KioskStrategy extends PassportStrategy(Strategy, "kiosk") {
  constructor(config: ConfigService) {
    super(kioskOptions(config));
  }

  validate({ sub }: { sub: string }) {
    return { id: sub };
  }
}
