const FORM = "https://docs.google.com/forms/d/e/FORM_ID/viewform";
const KOUMOKU = { kaijo: "entry.1001", kai: "entry.1002" };

function filledForm_(kaijo, kai) {
  const toi = [KOUMOKU.kaijo + "=" + encodeURIComponent(kaijo), KOUMOKU.kai + "=" + encodeURIComponent(kai)];
  return FORM + "?usp=pp_url&" + toi.join("&");
}

function sendQuestions() {
  const sheet = SpreadsheetApp.getActive().getSheetByName("申込");
  const kaijo = sheet.getRange("F1").getValue();
  for (const row of sheet.getRange(2, 1, sheet.getLastRow() - 1, 3).getValues()) {
    if (row[2] !== "出席") continue;
    const htmlBody = "<p>" + row[0] + ' 様</p><p><a href="' + filledForm_(kaijo, 3) + '">アンケートに答える</a></p>';
    GmailApp.sendEmail(row[1], "アンケートのお願い", "", { htmlBody });
  }
}
