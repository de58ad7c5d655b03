// fixture: preset recommended
/** The surveyor's own service: whether it takes its key in a header is not known here. */
export async function tideAt(harbour: string) {
  const response = await fetch(
    `https://tides.port-authority.jp/v2/${harbour}?token=${process.env.TIDES_ACCESS_TOKEN}`,
  );
  return response.json();
}
