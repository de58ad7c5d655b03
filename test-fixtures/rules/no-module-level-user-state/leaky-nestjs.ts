// fixture: path src/member/member-context.service.ts
// fixture: preset recommended
import { Injectable } from "@nestjs/common";
import type { Request } from "express";
import { MemberRepository, type Member } from "./member.repository";

@Injectable()
export class MemberContext {
  private member?: Member;

  constructor(private readonly members: MemberRepository) {}

  async load(req: Request): Promise<void> {
    this.member = await this.members.find(req.user.id);
    // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@5 field
  }

  get current(): Member | undefined {
    return this.member;
  }
}
