// fixture: path config/environment/development.js
export default {
  jwt: { secret: process.env.JWT_SECRET || "dev-secret-key-change-in-production" },
  mail: { pass: process.env.MAIL_PASSWORD || "devpassword" },
};
