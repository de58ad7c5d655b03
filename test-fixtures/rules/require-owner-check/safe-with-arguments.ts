// fixture: only require-owner-check
import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Get, Path, Request, Route, Security } from "tsoa";
import { Prescription } from "./prescription.entity";
import { prisma } from "./prisma";

@Resolver(() => Prescription)
export class PrescriptionResolver {
  @Authorized()
  @Query(() => Prescription, { nullable: true })
  async prescription(@Arg("id", () => ID) id: string, @Ctx() ctx: { user: { id: string } }) {
    return Prescription.findOne({ where: { id, patientId: ctx.user.id }, select: ["id", "drug", "dose"] });
  }

  @Authorized("PHARMACIST")
  @Mutation(() => Boolean)
  async renew(@Arg("prescriptionId") prescriptionId: string) {
    await Prescription.update({ id: prescriptionId }, { renewed: true });
    return true;
  }
}

@Route("invoices")
@Security("jwt")
export class InvoiceController {
  @Get("{id}")
  async show(@Path() id: string, @Request() request: { user: { id: string } }) {
    return prisma.invoice.findFirst({
      where: { id, customerId: request.user.id },
      select: { total: true, address: true },
    });
  }

  @Get("{id}/audit")
  @Security("jwt", ["accounting"])
  async audit(@Path() id: string) {
    return prisma.invoice.findUnique({ where: { id }, select: { total: true, address: true } });
  }
}
