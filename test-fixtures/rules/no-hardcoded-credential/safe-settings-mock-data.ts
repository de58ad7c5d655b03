// fixture: path src/app/settings/stories/settingsMockData.ts
/** Made up for the pictures of a page. */
export const subscriber = {
  primary_email: "primary@mail.jp",
  session_access_token: "5a4792b89434153f1a6262fbd6a4510c00834ff842585fc4f4d972da158f0fc0",
};
