// fixture: path scripts/alerts.mjs
const repository = process.env.GITHUB_REPOSITORY;
const token = process.env.ALERTS_TOKEN ?? process.env.GITHUB_TOKEN;

console.log(`Fetching alerts of ${repository} with ${token}`);
//                                                   ^^^^^ log
