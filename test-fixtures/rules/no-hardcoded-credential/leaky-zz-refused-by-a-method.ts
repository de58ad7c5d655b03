export class Settings {
  #isProduction = process.env.NODE_ENV === "production";

  refuse(error: string) {
    if (this.#isProduction) console.error(error);
    else console.warn(error);
  }

  build(given: { jwtSecret?: string }) {
    const http = { ...given, jwtSecret: given.jwtSecret ?? process.env.JWT_SECRET };
    if (!http.jwtSecret) {
      this.refuse("jwtSecret not found");
      http.jwtSecret = "supersecret";
//                     ^^^^^^^^^^^^^ signing
    }
    return http;
  }
}
