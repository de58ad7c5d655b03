var honbun = "";
var bikou = "";
var shimei;

/** 本文を継ぎ足す関数が、前の人の本文を消していない */
function sendKaihi() {
  var rows = SpreadsheetApp.getActiveSheet().getDataRange().getValues();
  for (var i = 1; i < rows.length; i++) {
    shimei = rows[i][0];
    tsukuru(rows[i][2]);
    MailApp.sendEmail(rows[i][1], "年会費のお知らせ", honbun);
//                                            ^^^^^^ carried
  }
}

function tsukuru(kingaku) {
  honbun += shimei + " 様\n年会費は " + kingaku + " 円です。\n";
}

/** 備考のない人に、前の人の備考が届く */
function sendYoyaku() {
  var rows = SpreadsheetApp.getActiveSheet().getDataRange().getValues();
  rows.slice(1).forEach(function (row) {
    if (row[5] !== "") kaku(row[5]);
    GmailApp.sendEmail(row[2], "ご予約の確認", row[1] + " 様\n" + bikou);
//                                                         ^^^^^ carried
  });
}

function kaku(text) {
  bikou = text;
}
