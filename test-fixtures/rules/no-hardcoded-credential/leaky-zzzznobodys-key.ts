import { providerFor } from "./providers.js";

export const signIn = providerFor({
  config: { uri: "https://asagao.asagao-id.jp" },
  clientSecret: "Qm8_3Lx0aV29sTzKp7WfR1bY6cN4dH5gJ0e",
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ token
});

export const database = { DB_HOST: "db.asagao-library.jp", DB_NAME: "asagao", DB_PASSWORD: "asagao77" };
//                                                                                         ^^^^^^^^^^ password
