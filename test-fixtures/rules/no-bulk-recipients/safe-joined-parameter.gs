// fixture: only no-bulk-recipients
function notifyGuardians() {
  const guardians = SpreadsheetApp.getActive()
    .getSheetByName("guardians")
    .getDataRange()
    .getValues()
    .map(function (row) {
      return row[1];
    });
  guardians.forEach(function (guardian) {
    MailApp.sendEmail(guardian, "Sports day", "See you on the field.");
  });
}

function notifyOffice() {
  sendTo_(["office@school.example", "head@school.example"], "Sports day");
}

function sendTo_(list, subject) {
  MailApp.sendEmail(list.join(","), subject, "See you on the field.");
}
