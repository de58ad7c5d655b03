// fixture: only no-bulk-recipients
function notifyGuardians() {
  const guardians = SpreadsheetApp.getActive()
    .getSheetByName("guardians")
    .getDataRange()
    .getValues()
    .map(function (row) {
      return row[1];
    });
  sendTo_(guardians, "Sports day");
}

function sendTo_(list, subject) {
  MailApp.sendEmail(list.join(","), subject, "See you on the field.");
  //                ^^^^^^^^^^^^^^ many
}
