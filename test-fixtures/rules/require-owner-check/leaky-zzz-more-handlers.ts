import { os } from "@orpc/server";
import { Server } from "socket.io";
import * as functions from "firebase-functions/v1";
import { getFirestore } from "firebase-admin/firestore";
import { MongoClient } from "mongodb";
import { z } from "zod";
import { builder } from "./builder.js";
import { prisma } from "./prisma.js";
import { requireUser } from "./auth.js";

const client = new MongoClient(process.env.MONGO_URL!);
const visits = () => client.db("clinic").collection("visits");

builder.queryField("invoice", (t) =>
  t.prismaField({
    type: "Invoice",
    args: { id: t.arg.id({ required: true }) },
    authScopes: { loggedIn: true },
    resolve: (query, _root, args, ctx) => {
      if (!ctx.user) throw new Error("not signed in");
      return prisma.invoice.findUniqueOrThrow({ ...query, where: { id: args.id } });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
    },
  }),
);

export const showInvoice = os
  .use(requireUser)
  .input(z.object({ id: z.string() }))
  .handler(async ({ input, context }) => {
    if (!context.user) throw new Error("not signed in");
    return prisma.invoice.findUnique({ where: { id: input.id } });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  });

export function registerVisitHandlers(io: Server) {
  io.use(async (socket, next) => {
    const { user } = socket.data;
    if (!user) return next(new Error("not signed in"));
    next();
  });
  io.on("connection", (socket) => {
    if (!socket.data.user) return socket.disconnect();
    socket.on("visit:read", async (visitId, reply) => {
      reply(await visits().findOne({ _id: visitId }));
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
    });
  });
}

export const readBooking = functions.https.onCall(async (data, context) => {
  if (!context.auth) throw new functions.https.HttpsError("unauthenticated", "sign in");
  const found = await getFirestore().doc(`bookings/${data.bookingId}`).get();
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  return found.data();
});
