// fixture: path controllers/bookings.js
const Booking = require("../models/Booking");

// @desc   Get one booking
// @access Private
exports.getBooking = async (req, res) => {
  const booking = await Booking.findOne({ _id: req.params.id, guest: req.user.id });
  res.set("Cache-Control", "private, no-store").json({ data: booking });
};

// @desc   Get one booking at the desk
// @access Private/Admin
exports.getAnyBooking = async (req, res) => {
  const booking = await Booking.findById(req.params.id);
  res.set("Cache-Control", "private, no-store").json({ data: booking });
};

// @desc   Say at which hour a booking starts
// @access Public
exports.getHour = async (req, res) => {
  const booking = await Booking.findById(req.params.id).select("startsAt phone");
  res.json({ startsAt: booking.startsAt });
};
