// fixture: path src/prescriptions/prescriptions.resolver.ts
import { UseGuards } from "@nestjs/common";
import { Args, Mutation, Query, Resolver } from "@nestjs/graphql";
import { CurrentUser, JwtGuard, Roles, RolesGuard } from "../auth";
import { PrismaService } from "../prisma.service";

@UseGuards(JwtGuard, RolesGuard)
@Resolver()
export class PrescriptionsResolver {
  constructor(private readonly prisma: PrismaService) {}

  @Roles("Customer")
  @Query(() => Prescription)
  prescription(@Args("id") id: string, @CurrentUser() user: { id: string }) {
    return this.prisma.prescription.findFirst({ where: { id, customerId: user.id }, select: { dose: true } });
  }

  @Roles("Pharmacist")
  @Mutation(() => Boolean)
  async deletePrescription(@Args("id") id: string) {
    await this.prisma.prescription.delete({ where: { id } });
    return true;
  }

  // What the guard asks without a role, nothing here says.
  @Mutation(() => Boolean)
  async renewPrescription(@Args("id") id: string) {
    await this.prisma.prescription.update({ where: { id }, data: { renewedAt: new Date() } });
    return true;
  }
}
