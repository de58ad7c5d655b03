// fixture: only require-owner-check
import type { Server, Socket } from "socket.io";
import { Prescription } from "../models/prescription";

export function registerPrescriptionHandlers(io: Server, socket: Socket) {
  const read = async (id: string, callback: (answer: unknown) => void) => {
    if (!socket.data.user) return callback({ error: "sign in" });
    const prescription = await Prescription.findById(id);
    if (prescription?.patientId !== socket.data.user.id) return callback({ error: "not found" });
    callback({ prescription });
  };
  socket.on("prescription:read", read);
  socket.on("prescription:count", async (callback) => callback(await Prescription.countDocuments()));
}
