// fixture: only require-owner-check
import type { Server, Socket } from "socket.io";
import { Prescription } from "../models/prescription";
export function registerPrescriptionHandlers(io: Server, socket: Socket) {
  const read = async (id: string, callback: (answer: unknown) => void) => {
    if (!socket.data.user) return callback({ error: "sign in" });
    const prescription = await Prescription.findById(id);
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^ read
    callback({ prescription });
  };
  const remove = async (payload: { id: string }) => {
    await Prescription.findOneAndDelete({ _id: payload.id, patient: socket.data.user.id });
  };
  socket.on("prescription:read", read);
  socket.on("prescription:remove", remove);
}
