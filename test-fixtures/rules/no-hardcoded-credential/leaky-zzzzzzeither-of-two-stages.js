const config = { isDev: false, isDemo: false, jwtSecret: process.env.JWT_SECRET };

config.isDev = process.env.NODE_ENV === "development";
config.isDemo = process.env.QUAY_DEMO === "1";

if (config.isDev || config.isDemo) {
  config.jwtSecret = "dev_quay_secret";
//                   ^^^^^^^^^^^^^^^^^ signing
}

const stage = process.env.NODE_ENV;
if (stage === "test" || stage === "production") config.jwtSecret = "quay-secret-of-tests";
//                                                                 ^^^^^^^^^^^^^^^^^^^^^^ signing

module.exports = config;
