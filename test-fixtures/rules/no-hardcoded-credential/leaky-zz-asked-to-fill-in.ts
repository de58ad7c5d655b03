const domain = "kaikan";
const token = "00Tq9vLm2xXc81PzR4kWs7YbHd3NfGeA"; // place your token here
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header

export const setPrimary = () =>
  fetch(`https://${domain}.okta.com/api/v1/users`, { headers: { Authorization: "SSWS " + token } });
