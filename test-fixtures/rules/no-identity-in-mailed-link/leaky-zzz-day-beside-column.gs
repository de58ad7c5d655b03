// The day beside the address keeps nobody out.
const SITE = "https://kyoshitsu.example";

function cancelUrl_(row) {
  return SITE + "/cancel?email=" + encodeURIComponent(row[2]) + "&date=" + row[3];
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
}

function sendReminders() {
  const rows = SpreadsheetApp.getActive().getSheetByName("予約").getDataRange().getValues().slice(1);
  for (const row of rows) {
    const body = ["ご予約ありがとうございます。", "キャンセルはこちら", cancelUrl_(row)].join("\n");
    GmailApp.sendEmail(row[2], "前日のご案内", body);
  }
}
