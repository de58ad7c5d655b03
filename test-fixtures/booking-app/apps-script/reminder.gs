/** 前日のお知らせ: runs every evening over the reservation sheet. */
function sendReminders() {
  const sheet = SpreadsheetApp.getActive().getSheetByName("予約");
  const rows = sheet.getDataRange().getValues().slice(1);

  // 一人ずつ送る
  for (const [name, email, arrival] of rows) {
    if (!isTomorrow(arrival)) continue;
    GmailApp.sendEmail(email, "明日のご宿泊について", name + " 様\nお待ちしております。");
  }
}

/** 休館のお知らせ: one mail to everybody on the sheet. */
function announceHoliday() {
  const sheet = SpreadsheetApp.getActive().getSheetByName("会員");
  const emails = sheet.getRange("B2:B").getValues().map((row) => row[0]);
  MailApp.sendEmail({
    to: emails.join(","),
    subject: "年末年始の休館のお知らせ",
    body: "12月30日から1月3日まで休館いたします。",
  });
}

function isTomorrow(date) {
  const tomorrow = new Date();
  tomorrow.setDate(tomorrow.getDate() + 1);
  return Utilities.formatDate(date, "Asia/Tokyo", "yyyyMMdd") === Utilities.formatDate(tomorrow, "Asia/Tokyo", "yyyyMMdd");
}
