// fixture: path controllers/bookings.js
const Booking = require("../models/Booking");

// @desc   Get one booking
// @access Private
exports.getBooking = async (req, res) => {
  const booking = await Booking.findById(req.params.id);
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-owner-check/read
  res.set("Cache-Control", "private, no-store").json({ data: booking });
};
