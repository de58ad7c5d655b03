// fixture: path src/Code.gs
// Only the address says what stands in a column; a number counts up.
function sendResults() {
  const rows = SpreadsheetApp.getActive().getSheetByName("社員").getDataRange().getValues();
  const page = ScriptApp.getService().getUrl();
  rows.forEach((row) => {
    MailApp.sendEmail(row[3], "健康診断の結果", "詳しくはこちら " + page + "?page=kekka&no=" + row[0]);
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
    MailApp.sendEmail(row[3], "健康診断の結果", `詳しくはこちら ${page}?shainNo=${row[0]}`);
//                                                                  ^^^^^^ identity
    MailApp.sendEmail(row[3], "健康診断の結果", "詳しくはこちら " + page + "?会員番号=" + row[1]);
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  });
}
