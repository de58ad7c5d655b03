const token = process.env.GIT_TOKEN;

export const cloneUrl = `https://${token}:x-oauth-basic@github.com/example/rules.git`;
export const pushUrl = `https://x-access-token:${token}@github.com/example/rules.git`;
