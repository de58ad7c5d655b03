// fixture: path Code.gs
const FORM = "https://docs.google.com/forms/d/e/FORM_ID/viewform";

function filledIn_(row) {
  return FORM + "?usp=pp_url&entry.1002=" + encodeURIComponent(row[1]);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ personal
}

function sendQuestions() {
  const rows = SpreadsheetApp.getActive().getSheetByName("申込").getDataRange().getValues();
  for (const row of rows) {
    GmailApp.sendEmail(row[1], "アンケートのお願い", "", {
      htmlBody: '<p>' + row[0] + ' 様</p><a href="' + filledIn_(row) + '">アンケートに答える</a>',
    });
  }
}
