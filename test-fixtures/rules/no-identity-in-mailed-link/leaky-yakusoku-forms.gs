// fixture: only no-identity-in-mailed-link
function sendTicket(e) {
  const email = e.namedValues["メールアドレス"][0];
  const juken = e.namedValues["受験番号"][0];
  GmailApp.sendEmail(email, "受験票", `受験票はこちら https://exam.example/hyou?juken=${juken}`);
//                                                                            ^^^^^ identity
}

function sendShinsatsu(e) {
  const [, email, 診察券番号] = e.values;
  GmailApp.sendEmail(email, "予約", `確認 https://clinic.example/kakunin?no=${診察券番号}`);
//                                                                        ^^^^^ identity
}
