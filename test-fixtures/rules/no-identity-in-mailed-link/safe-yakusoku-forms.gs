// fixture: only no-identity-in-mailed-link
function sendTicket(e) {
  const email = e.namedValues["メールアドレス"][0];
  const kaijou = e.namedValues["会場"][0];
  GmailApp.sendEmail(email, "受験票", `会場の地図 https://exam.example/chizu?kaijou=${kaijou}`);
}

function sendShinsatsu(e) {
  const [, email, 商品番号] = e.values;
  GmailApp.sendEmail(email, "商品", `商品はこちら https://shop.example/item?no=${商品番号}`);
}
