const axios = require("axios");

async function signIn(email, password) {
  const form = new URLSearchParams();
  form.append("email", email);
  form.append("password", password);
  return axios.post("https://club.kamome-rental.jp/api/auth/callback/credentials", form);
}

signIn("office@kamome-rental.jp", "umineko2004");
//                                ^^^^^^^^^^^^^ password
