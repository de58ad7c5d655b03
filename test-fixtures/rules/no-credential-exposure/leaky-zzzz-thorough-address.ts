/** The surveyor's own service: its log keeps the key of everybody who asks. */
export async function tideAt(harbour: string) {
  const response = await fetch(
    `https://tides.port-authority.jp/v2/${harbour}?token=${process.env.TIDES_ACCESS_TOKEN}`,
    //                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ address
  );
  return response.json();
}
