const BASE_URL = "https://ankeet.example.jp";
const RETSU = { KAGI: 0, SHIMEI: 1, MAIL: 2, KAITOU: 3, KAISAI: 4 };

function kaitouPage(row) {
  return BASE_URL + "/kaitou.html?kagi=" + row[RETSU.KAGI];
}

function okuruAnnai() {
  const rows = SpreadsheetApp.getActive().getSheetByName("名簿").getDataRange().getValues().slice(1);
  for (const row of rows) {
    if (row[RETSU.KAITOU]) continue;
    const annai = BASE_URL + "/kaisai?no=" + row[RETSU.KAISAI];
    const honbun = [`${row[RETSU.SHIMEI]} 様`, "", kaitouPage(row), annai].join("\n");
    MailApp.sendEmail(row[RETSU.MAIL], "アンケートのお願い", honbun);
  }
}
