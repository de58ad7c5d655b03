import { Appointment, Patient } from "./models.js";

function requireLogin(ctx) {
  if (!ctx.viewer) throw new Error("sign in");
  return ctx.viewer;
}

export const resolvers = {
  Query: {
    patient: async (_parent, _args, ctx) => {
      const viewer = requireLogin(ctx);
      return Patient.findById(viewer.patientId).select("name kana allergies").lean();
    },
  },
  Mutation: {
    moveAppointment: async (_parent, { id, startsAt }, ctx) => {
      const viewer = requireLogin(ctx);
      await Appointment.findOneAndUpdate({ _id: id, patient: viewer.patientId }, { startsAt, movedBy: viewer.name });
      return true;
    },
  },
};
