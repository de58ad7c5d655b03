// fixture: path apps/mobile/app.config.ts
export default {
  plugins: [["fbsdk", { clientToken: process.env.EXPO_PUBLIC_FACEBOOK_CLIENT_TOKEN }]],
};
