// fixture: path src/Code.gs
function sendResults() {
  const rows = SpreadsheetApp.getActive().getSheetByName("社員").getDataRange().getValues();
  const page = ScriptApp.getService().getUrl();
  rows.forEach((row) => {
    MailApp.sendEmail(row[3], "健康診断の結果", "詳しくはこちら " + page + "?page=kekka&key=" + row[5]);
    MailApp.sendEmail(row[3], "健康診断の結果", `詳しくはこちら ${page}?no=${row[0]}&token=${row[5]}`);
    MailApp.sendEmail(row[3], "健康診断の会場", "会場の地図 " + page + "?kaijo=" + row[4]);
  });
}
