const config = { isDev: false, isTest: false, jwtSecret: process.env.JWT_SECRET };

config.isDev = process.env.NODE_ENV === "development";
config.isTest = process.env.NODE_ENV === "test";

if (config.isDev || config.isTest) {
  config.jwtSecret = "dev_quay_secret";
}

const stage = process.env.NODE_ENV;
if (stage === "test" || stage === "development") config.jwtSecret = "quay-secret-of-tests";

module.exports = config;
