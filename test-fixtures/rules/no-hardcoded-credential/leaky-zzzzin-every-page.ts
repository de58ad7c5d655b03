/** What only the server knows. */
export const site = {
  scripts: {
    siteAnalytics: { adminToken: "7c1e09b84d2f4a6e9b35d0a8f1c27e64" },
    //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ token
  },
  search: { apiKey: "0a8f1c27e647c1e09b84d2f4a6e9b35d", batchSize: 50 },
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ token
};

export const values = { SUPABASE_SECRET_KEY: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6ImFzYWdhb2xpYnJhcnkiLCJyb2xlIjoic2VydmljZV9yb2xlIiwiZXhwIjoxOTgzODEyOTk2fQ.kQ7w0fKp2LmVb9TzRcE5xJ1sYd8uHn3gZo4iAa6BtEc" };
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ signing
