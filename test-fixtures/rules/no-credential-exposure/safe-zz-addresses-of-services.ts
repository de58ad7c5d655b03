const apiKey = process.env.MAPS_KEY_OF_SHOPS_API_KEY;

/** A map in a page: its key is told apart by the site that shows it. */
export const embed = (address: string) =>
  new Response(null, {
    status: 302,
    headers: { Location: `https://www.google.com/maps/embed/v1/place?key=${apiKey}&q=${encodeURIComponent(address)}` },
  });

export const ask = (base: string, model: string) =>
  fetch(`${base}/v1beta/models/${model}:generateContent?key=${apiKey}`, { method: "POST" });
