// fixture: path .github/notify.mjs
function need(name, env) {
  const value = env[name];
  if (!value) throw new Error(`${name} is required`);
  return value;
}

export async function main({ env = process.env } = {}) {
  const repository = need("GITHUB_REPOSITORY", env);
  const token = need("GITHUB_TOKEN", env);
  console.log(`No open pull request of ${repository} with ${token}.`);
//                                                          ^^^^^ log
}
