import { Injectable, Module } from "@nestjs/common";
import { JwtModule, JwtService } from "@nestjs/jwt";

@Injectable()
export class PartnerTokens {
  constructor(private readonly jwt: JwtService) {}

  issue(partnerId: string): string {
    return this.jwt.sign({ sub: partnerId });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing
  }
}

@Module({
  imports: [JwtModule.register({ secret: process.env.PARTNER_SECRET, signOptions: { issuer: "yado" } })],
  providers: [PartnerTokens],
})
export class PartnerModule {}
