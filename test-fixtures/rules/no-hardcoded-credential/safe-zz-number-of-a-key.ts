/** Which key signs; the key itself comes from the environment. */
export const keySid = "SKb5aed9ca12bf5890f37930e63cad6d38";

export const secretOf = () => process.env.TWILIO_API_SECRET;
