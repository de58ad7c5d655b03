// A column of tokens beside the day.
const SITE = "https://kyoshitsu.example";

function cancelUrl_(row) {
  return SITE + "/cancel?k=" + encodeURIComponent(row[4]) + "&date=" + row[3];
}

function sendReminders() {
  const rows = SpreadsheetApp.getActive().getSheetByName("予約").getDataRange().getValues().slice(1);
  for (const row of rows) {
    const body = ["ご予約ありがとうございます。", "キャンセルはこちら", cancelUrl_(row)].join("\n");
    GmailApp.sendEmail(row[2], "前日のご案内", body);
  }
}
