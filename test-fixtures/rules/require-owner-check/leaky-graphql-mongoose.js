import { Appointment, Patient } from "./models.js";

function requireLogin(ctx) {
  if (!ctx.viewer) throw new Error("sign in");
  return ctx.viewer;
}

export const resolvers = {
  Query: {
    patient: async (_parent, { id }, ctx) => {
      requireLogin(ctx);
      return Patient.findById(id).select("name kana allergies").lean();
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
    },
    appointments: (_parent, _args, ctx) => {
      const viewer = requireLogin(ctx);
      return Appointment.find({ patient: viewer.patientId }).select("startsAt").lean();
    },
  },
  Mutation: {
    moveAppointment: async (_parent, { id, startsAt }, ctx) => {
      const viewer = requireLogin(ctx);
      await Appointment.findByIdAndUpdate(id, { startsAt, movedBy: viewer.name });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
      return true;
    },
  },
};
