// 出欠の回答フォームを部員に案内する
var KAITO_URL = "https://script.example/macros/s/shusseki/exec";

function sendAnnai() {
  buin_().forEach(function (b) {
    var url = KAITO_URL + "?buin=" + encodeURIComponent(b.bangou);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
    MailApp.sendEmail({
      to: b.mail,
      subject: "出欠について",
      htmlBody: b.shimei + ' さん<br><a href="' + url + '">出欠を回答する</a>',
    });
  });
}

function sendKigen(hinagata) {
  var rows = SpreadsheetApp.getActive().getSheetByName("会員").getDataRange().getValues();
  for (var i = 1; i < rows.length; i++) {
    var userId = rows[i][0];
    var link = KAITO_URL + "?userId=" + encodeURIComponent(userId);
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
    GmailApp.sendEmail(rows[i][2], "回答の期限", hinagata.replace(/{link}/g, link));
  }
}
