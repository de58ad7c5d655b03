var honbun = "";
var bikou = "";

function sendKaihi() {
  var rows = SpreadsheetApp.getActiveSheet().getDataRange().getValues();
  for (var i = 1; i < rows.length; i++) {
    tsukuru(rows[i][0], rows[i][2]);
    MailApp.sendEmail(rows[i][1], "年会費のお知らせ", honbun);
  }
}

function tsukuru(shimei, kingaku) {
  honbun = shimei + " 様\n";
  honbun += "年会費は " + kingaku + " 円です。\n";
}

function sendYoyaku() {
  var rows = SpreadsheetApp.getActiveSheet().getDataRange().getValues();
  rows.slice(1).forEach(function (row) {
    kaku(row[5]);
    GmailApp.sendEmail(row[2], "ご予約の確認", row[1] + " 様\n" + bikou);
  });
}

function kaku(text) {
  if (text !== "") bikou = "備考: " + text;
  else bikou = "";
}
