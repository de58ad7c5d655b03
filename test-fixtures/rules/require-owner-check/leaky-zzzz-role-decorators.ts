// fixture: path src/prescriptions/prescriptions.resolver.ts
import { UseGuards } from "@nestjs/common";
import { Args, Mutation, Query, Resolver } from "@nestjs/graphql";
import { JwtGuard, Roles, RolesGuard } from "../auth";
import { PrismaService } from "../prisma.service";

@UseGuards(JwtGuard, RolesGuard)
@Resolver()
export class PrescriptionsResolver {
  constructor(private readonly prisma: PrismaService) {}

  @Roles("Customer")
  @Query(() => Prescription)
  prescription(@Args("id") id: string) {
    return this.prisma.prescription.findUnique({ where: { id }, select: { dose: true } });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  }

  @Roles(["Any"])
  @Mutation(() => Boolean)
  async deletePrescription(@Args("id") id: string) {
    await this.prisma.prescription.delete({ where: { id } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
    return true;
  }
}
