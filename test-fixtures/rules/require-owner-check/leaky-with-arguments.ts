// fixture: only require-owner-check
import { Arg, Authorized, ID, Mutation, Query, Resolver } from "type-graphql";
import { Get, Path, Route, Security } from "tsoa";
import { Prescription } from "./prescription.entity";
import { prisma } from "./prisma";

@Resolver(() => Prescription)
export class PrescriptionResolver {
  @Authorized()
  @Query(() => Prescription, { nullable: true })
  async prescription(@Arg("id", () => ID) id: string) {
    return Prescription.findOne({ where: { id }, select: ["id", "drug", "dose"] });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  }

  @Authorized()
  @Mutation(() => Boolean)
  async renew(@Arg("prescriptionId") prescriptionId: string) {
    await Prescription.update({ id: prescriptionId }, { renewed: true });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
    return true;
  }
}

@Route("invoices")
@Security("jwt")
export class InvoiceController {
  @Get("{id}")
  async show(@Path() id: string) {
    return prisma.invoice.findUnique({ where: { id }, select: { total: true, address: true } });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  }
}
