// Contacts are found by their number.
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
    const contact = contacts.find((each) => each[0] === number);
    if (!contact) return;
    GmailApp.sendEmail(contact[1], "成績のお知らせ", `${name} さん(${number}) ${points} 点 ${i + 1} 位`);
  });
}
