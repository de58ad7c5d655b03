// A helper gives the rows of a sheet, or none; one of two lists is sorted.
function rows_(name, columns) {
  const sheet = SpreadsheetApp.getActive().getSheetByName(name);
  const last = sheet.getLastRow();
  return last < 2 ? [] : sheet.getRange(2, 1, last - 1, columns).getValues();
}

function sendResults() {
  const results = rows_("成績", 4);
  const contacts = rows_("連絡先", 2);
  results.sort((a, b) => b[2] - a[2]);
  results.forEach(([number, name, points], i) => {
    const mail = contacts[i][1];
//               ^^^^^^^^^^^ separate
    GmailApp.sendEmail(mail, "成績のお知らせ", `${name} さん(${number}) ${points} 点 ${i + 1} 位`);
  });
}
