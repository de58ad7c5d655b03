// fixture: path src/accounts.gs
function issueNumbers() {
  const sheet = SpreadsheetApp.getActive().getSheetByName("整理券");
  const rows = sheet.getDataRange().getValues();
  for (let i = 1; i < rows.length; i++) {
    const no = Utilities.getUuid().slice(0, 8);
    const passed = rows[i][3] > 60;
    sheet.getRange(i + 1, 4).setValue(no);
    sheet.getRange(i + 1, 5).setValue(passed);
  }
}
