// fixture: path Code.js
function doPost(e) {
  const { shainNo, password } = e.parameter;
  const log = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("受信");
  log.appendRow([new Date(), shainNo, password]);
//                                    ^^^^^^^^ message
  return ContentService.createTextOutput("ok");
}

function doGet(e) {
  const { shainNo, password: typed } = e.parameters;
  console.log("login", shainNo, typed);
//                              ^^^^^ log
  return ContentService.createTextOutput("ok");
}
