/** Settings of the booking database; the password comes from the environment. */
export const database = {
  host: "db.internal",
  user: "booking",
};
