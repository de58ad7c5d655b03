const domain = "mydomain"; // place your domain here
const token = "myOktaAPIToken"; // place your token here

export const setPrimary = () =>
  fetch(`https://${domain}.okta.com/api/v1/users`, { headers: { Authorization: "SSWS " + token } });
