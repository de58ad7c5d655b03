// fixture: only no-mismatched-recipient
function kyuyoMeisai() {
  const shain = SpreadsheetApp.getActive().getSheetByName("社員").getDataRange().getValues().slice(1);
  const folder = DriveApp.getFolderById("meisai");
  shain.forEach((row) => {
    const files = folder.getFilesByName(row[0] + ".pdf");
    if (!files.hasNext()) return;
    GmailApp.sendEmail(row[2], "給与明細", row[1] + " 様", { attachments: [files.next().getBlob()] });
  });
}
