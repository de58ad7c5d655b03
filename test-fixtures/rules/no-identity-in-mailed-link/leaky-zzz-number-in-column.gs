const BASE_URL = "https://ankeet.example.jp";
const RETSU = { BANGOU: 0, SHIMEI: 1, MAIL: 2, KAITOU: 3 };

function kaitouPage(row) {
  return BASE_URL + "/kaitou.html?no=" + row[RETSU.BANGOU];
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
}

function okuruAnnai() {
  const rows = SpreadsheetApp.getActive().getSheetByName("名簿").getDataRange().getValues().slice(1);
  for (const row of rows) {
    if (row[RETSU.KAITOU]) continue;
    const honbun = [`${row[RETSU.SHIMEI]} 様`, "", kaitouPage(row)].join("\n");
    MailApp.sendEmail(row[RETSU.MAIL], "アンケートのお願い", honbun);
  }
}
