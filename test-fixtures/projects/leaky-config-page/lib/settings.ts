export const site = {
  title: "Kita no Yado",
  booking: { url: process.env.BOOKING_URL, apiSecret: process.env.BOOKING_API_SECRET },
};
