// fixture: only no-bulk-recipients
// fixture: preset recommended
/** 会員名簿: A=会員番号 B=氏名 C=メール */
function sendKyukanOshirase() {
  const sheet = SpreadsheetApp.getActive().getSheetByName("会員名簿");
  const values = sheet.getRange(2, 1, sheet.getLastRow() - 1, 3).getValues();
  const atesaki = values.map((row) => row[2]).filter(String);
  MailApp.sendEmail(atesaki.join(","), "休館のお知らせ", "12月30日から1月3日まで休館いたします。");
//                  ^^^^^^^^^^^^^^^^^ many
}

function sendSetsumeikai() {
  const 宛先 = SpreadsheetApp.getActive().getRange("申込者!C2:C").getValues().flat();
  GmailApp.sendEmail("info@toshokan.example", "説明会のご案内", "日時: 6月1日", { cc: 宛先.join(",") });
//                                                                     ^^^^^^^^^^^^^^^^ many
  MailApp.sendEmail({
    to: 宛先.join(","),
//  ^^^^^^^^^^^^^^^^ many
    subject: "説明会のご案内",
    body: "日時: 6月1日",
  });
}

function inviteGuests() {
  const emails = SpreadsheetApp.getActiveSheet().getDataRange().getValues().map((row) => row[1]);
  CalendarApp.getDefaultCalendar().createEvent("体験会", new Date(), new Date(), {
    guests: emails.join(","),
//  ^^^^^^^^^^^^^^^^^^^^^^^^ guests
    sendInvites: true,
  });
}
