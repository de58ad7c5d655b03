// fixture: path nuxt.config.ts
export default defineNuxtConfig({
  runtimeConfig: {
    crmToken: process.env.CRM_TOKEN,
    // Every visitor gets what stands under `public`.
    public: {
      apiBase: "/api",
      calendarApiSecret: process.env.CALENDAR_API_SECRET,
   // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bundle
    },
  },
});
