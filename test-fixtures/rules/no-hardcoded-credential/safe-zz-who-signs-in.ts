const FALLBACK = { host: process.env.PANEL_HOST, username: process.env.PANEL_USER || "upload4" };

export function make(apiToken: string, email: string) {
  const { username, host } = FALLBACK;
  return fetch(`https://${host}/execute/Email/add_pop?email=${email}`, {
    headers: { Authorization: `panel ${username}:${apiToken}` },
  });
}
