// fixture: path .github/notify.mjs
import { Octokit } from "octokit";

function need(name, env) {
  const value = env[name];
  if (!value) throw new Error(`${name} is required`);
  return value;
}

export async function main({ env = process.env } = {}) {
  const octokit = new Octokit({ auth: need("GITHUB_TOKEN", env) });
  const repository = need("GITHUB_REPOSITORY", env);
  console.log(`No open pull request of ${repository}.`);
  return octokit;
}
