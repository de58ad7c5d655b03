/** A stand-in that is compared with, to know that the real service is not asked. */
const stripeKey = process.env.STRIPE_SECRET_KEY ?? "";

export const isMocked = stripeKey === "sk_test_mockstripekey";
