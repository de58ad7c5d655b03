const FORM = "https://docs.google.com/forms/d/e/FORM_ID/viewform";
const KOUMOKU = { shimei: "entry.1001", mail: "entry.1002" };

function filledForm_(row) {
  const toi = [KOUMOKU.shimei + "=" + encodeURIComponent(row[0]), KOUMOKU.mail + "=" + encodeURIComponent(row[1])];
  return FORM + "?usp=pp_url&" + toi.join("&");
//                               ^^^^^^^^^^^^^ personal
}

function sendQuestions() {
  const sheet = SpreadsheetApp.getActive().getSheetByName("申込");
  for (const row of sheet.getRange(2, 1, sheet.getLastRow() - 1, 3).getValues()) {
    if (row[2] !== "出席") continue;
    const htmlBody = "<p>" + row[0] + ' 様</p><p><a href="' + filledForm_(row) + '">アンケートに答える</a></p>';
    GmailApp.sendEmail(row[1], "アンケートのお願い", "", { htmlBody });
  }
}
