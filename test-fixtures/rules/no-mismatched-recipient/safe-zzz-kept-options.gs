function okuru() {
  const rows = SpreadsheetApp.getActive().getSheetByName("名簿").getDataRange().getValues().slice(1);
  const mail = { subject: "ご案内", name: "事務局" };
  for (const row of rows) {
    mail.to = row[1];
    mail.body = row[0] + " 様\n備考: " + row[3];
    MailApp.sendEmail(mail);
  }
}
