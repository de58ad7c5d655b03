// fixture: path data/config.sample.js
export const config = {
  database: { server: "localhost", user: "sa", password: "p@ssword" },
  ldap: { url: "ldap://localhost", password: "s3cret-p@ss" },
};
