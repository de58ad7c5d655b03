const { model, Schema } = require("mongoose");

module.exports = model("Appointment", new Schema({ patient: Schema.Types.ObjectId, patientName: String, symptoms: String }));
