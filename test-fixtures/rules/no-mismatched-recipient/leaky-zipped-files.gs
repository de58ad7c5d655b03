// fixture: only no-mismatched-recipient
function kyuyoMeisai() {
  const shain = SpreadsheetApp.getActive().getSheetByName("社員").getDataRange().getValues().slice(1);
  const files = DriveApp.getFolderById("meisai").getFiles();
  shain.forEach((row) => {
    const meisai = files.next();
//                 ^^^^^^^^^^^^ separate
    GmailApp.sendEmail(row[2], "給与明細", row[1] + " 様", { attachments: [meisai.getBlob()] });
  });
}
