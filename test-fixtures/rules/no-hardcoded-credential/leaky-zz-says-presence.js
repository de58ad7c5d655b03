exports.make = (user) => ({
  name: user.name,
  password: user.isStaff ? "Kanri-2719!" : "Guest-2719!",
//                         ^^^^^^^^^^^^^ password
//                                         ^^^^^^^^^^^^^ password
});
