// fixture: path scripts/alerts.mjs
function need(name, ...others) {
  for (const key of [name, ...others]) {
    if (process.env[key]) return process.env[key];
  }
  throw new Error(`missing ${name}`);
}

async function main() {
  const repository = need("GITHUB_REPOSITORY");
  const token = need("ALERTS_TOKEN", "GITHUB_TOKEN");
  console.log(`Fetching alerts of ${repository}`);
  await fetch(`https://api.example/${repository}`, { headers: { Authorization: `Bearer ${token}` } });
}

main();
