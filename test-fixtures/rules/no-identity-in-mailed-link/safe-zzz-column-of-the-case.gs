const COL = { NO: 0, NAME: 1, MAIL: 2, YOYAKU: 3, TOKEN: 4, KUBUN: 5 };

function kakunin() {
  const values = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("予約").getDataRange().getValues();
  for (let i = 1; i < values.length; i++) {
    const gyo = values[i];
    const link = "https://yoyaku.example.jp/kakunin?key=" + gyo[COL.TOKEN];
    const guide = "https://yoyaku.example.jp/annai?no=" + gyo[COL.KUBUN];
    const body = `<p>${gyo[COL.NAME]} 様</p><a href="${link}">予約の確認</a><a href="${guide}">案内</a>`;
    GmailApp.sendEmail(gyo[COL.MAIL], "予約の確認", "", { htmlBody: body });
  }
}
