// fixture: path src/api/session.controller.ts
/** A class named as the shape of an answer has chosen fields. */
import { Controller, Get, Req } from "@nestjs/common";
import { UserTokenDto } from "./user-token.dto.js";

@Controller("session")
export class SessionController {
  /** A token for the visitor's forms. */
  @Get("token")
  token(@Req() request: { generateToken(): string }): UserTokenDto {
    const token = request.generateToken();
    return UserTokenDto.create({ token });
  }
}
