// fixture: path src/config/connect.ts
// The names are the same; what stands beside them opens something.
import { connect } from "./warehouse-client.js";

export const open = () =>
  connect({
    dbPassword: "Tanaoroshi2291",
    //          ^^^^^^^^^^^^^^^^ password
    dbUser: "zaiko_reader",
    dbHost: "soko.kanri-denki.jp",
  });
