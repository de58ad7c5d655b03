import { initServer } from "@ts-rest/express";
import { api } from "encore.dev/api";
import { getAuthData } from "~encore/auth";
import { contract } from "./contract.js";
import { prisma } from "./prisma.js";

const s = initServer();

export const router = s.router(contract, {
  getOrder: async ({ params, req }) => {
    if (!req.user) return { status: 401, body: null };
    const order = await prisma.order.findUnique({ where: { id: params.id, userId: req.user.id } });
    return { status: 200, body: order };
  },
});

export const getPayslip = api(
  { expose: true, auth: true, method: "GET", path: "/payslips/:id" },
  async ({ id }: { id: string }) => {
    const { userID } = getAuthData()!;
    if (!userID) throw new Error("not signed in");
    return prisma.payslip.findUniqueOrThrow({ where: { id, userId: userID } });
  },
);
