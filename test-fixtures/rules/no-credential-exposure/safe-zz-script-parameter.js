// fixture: path Code.js
function doPost(e) {
  const { shainNo, password } = e.parameter;
  const log = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("受信");
  log.appendRow([new Date(), shainNo, password ? "入力あり" : "入力なし"]);
  return ContentService.createTextOutput("ok");
}
