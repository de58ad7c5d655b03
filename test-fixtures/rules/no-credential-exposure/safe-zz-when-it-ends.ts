interface Tokens {
  refresh_token?: string;
  expires_at?: number;
}
let last: Tokens = {};

export async function check(fresh: () => Promise<Tokens>, refreshToken: string) {
  const answer = await fresh();
  last = Object.assign({ expires_at: Date.now() + 3_600_000 }, answer, { refresh_token: refreshToken });
  console.log(`valid until ${last?.expires_at}`);
}
