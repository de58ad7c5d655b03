// fixture: path src/accounts.gs
function issueAccounts() {
  const sheet = SpreadsheetApp.getActive().getSheetByName("アカウント");
  const rows = sheet.getDataRange().getValues();
  for (let i = 1; i < rows.length; i++) {
    const pw = Utilities.getUuid().slice(0, 8);
    sheet.getRange(i + 1, 4).setValue(pw);
//                                    ^^ message
  }
}
