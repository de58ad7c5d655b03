/** What every page of the site has in it. */
export const site = {
  scripts: {
    siteAnalytics: { token: "7c1e09b84d2f4a6e9b35d0a8f1c27e64" },
    plausible: { apiToken: "c27e647c1e09b84d2f4a6e9b35d0a8f1" },
  },
  search: { apiKey: "0a8f1c27e647c1e09b84d2f4a6e9b35d", indexName: "asagao", searchOptions: {} },
  env: {
    GOOGLE_MAPS_KEY: "AIzaSyBq7Xw0fKp2LmVb9TzRcE5xJ1sYd8uHn3g",
    GOOGLE_API_KEY: "AIzaSyDn3gZo4iAa6BtEc0fKp2LmVb9TzRcE5xJ",
    GOOGLE_CLIENT_ID: "402913-asagao.apps.googleusercontent.com",
  },
};

/** Of a database that everybody starts on their own machine. */
export const values = { SUPABASE_SECRET_KEY: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZS1kZW1vIiwicm9sZSI6InNlcnZpY2Vfcm9sZSIsImV4cCI6MTk4MzgxMjk5Nn0.kQ7w0fKp2LmVb9TzRcE5xJ1sYd8uHn3gZo4iAa6BtEc" };
