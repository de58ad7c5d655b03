// fixture: path src/patients.controller.ts
import { Controller, Get, Header, Req, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import type { Request } from "express";
import type { Repository } from "typeorm";
import type { Patient } from "./patient.entity.js";

type Signed = Request & { user: { patientId: string } };

@Controller("patients")
@UseGuards(AuthGuard("jwt"))
export class PatientsController {
  constructor(private readonly patients: Repository<Patient>) {}

  @Get("me/export")
  @Header("Cache-Control", "private, no-store")
  async export(@Req() req: Signed) {
    const { name, nextCheckOn } = await this.find(req);
    return { at: Date.now(), name, nextCheckOn };
  }

  private async find(req: Signed) {
    const patient = await this.patients.findOneBy({ id: req.user.patientId });
    if (!patient) throw new Error("nobody");
    return patient;
  }
}
