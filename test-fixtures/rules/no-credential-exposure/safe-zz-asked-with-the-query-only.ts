const BASE = "https://server.smartlead.ai/api/v1";

export const leads = (email: string) =>
  fetch(`${BASE}/leads/?api_key=${process.env.SMARTLEAD_API_KEY}&email=${encodeURIComponent(email)}`);
