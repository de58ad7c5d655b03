const notify = {
  clientId: "3qZyokoo7mmdUcDa3qh",
  clientSecret: "Kq7ZtWm3vXb9LrT2yHs8NdPfGa5cJe4u",
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ token
  redirectUri: "https://desk.example.test/callback",
};

module.exports = notify;
