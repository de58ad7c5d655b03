// fixture: path src/member/member-context.service.ts
// fixture: preset recommended
import { Injectable, Scope } from "@nestjs/common";
import type { Request } from "express";
import { MemberRepository, type Member } from "./member.repository";

@Injectable({ scope: Scope.REQUEST })
export class MemberContext {
  private member?: Member;

  constructor(private readonly members: MemberRepository) {}

  async load(req: Request): Promise<void> {
    this.member = await this.members.find(req.user.id);
  }

  get current(): Member | undefined {
    return this.member;
  }
}
