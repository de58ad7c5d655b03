const COL = { SHIMEI: 1, MAIL: 2, GAKU: 3 };

function sendTokusoku() {
  const sheet = SpreadsheetApp.getActive().getSheetByName("会費");
  const values = sheet.getRange(2, 1, sheet.getLastRow() - 1, 5).getValues();
  values.forEach((row, i) => {
    if (row[4] !== "未納") return;
    const gaku = sheet.getRange(i + 2, COL.GAKU + 1).getDisplayValue();
    MailApp.sendEmail(row[COL.MAIL], "会費納入のお願い", `${row[COL.SHIMEI]} 様\n${gaku}円`);
    sheet.getRange(i + 2, 6).setValue("送信済");
  });
}

function sendTwoColumns() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const mails = sheet.getRange(2, 3, sheet.getLastRow() - 1, 1).getValues();
  const names = sheet.getRange(2, 2, sheet.getLastRow() - 1, 1).getValues();
  for (let i = 0; i < mails.length; i++) {
    GmailApp.sendEmail(mails[i][0], "お知らせ", `${names[i][0]} 様`);
  }
}

// `var` may be declared twice; each turn sets it anew.
function oshiraseNikai(rows, settei) {
  for (var i = 1; i < rows.length; i++) {
    var honbun = settei.honbun;
    honbun = honbun.replace("{{氏名}}", rows[i][1]);
    Logger.log(honbun.length);
  }
  for (var k = 1; k < rows.length; k++) {
    var honbun = settei.honbun;
    for (var fuda in settei.retsu) honbun = honbun.replace(fuda, rows[k][settei.retsu[fuda]]);
    MailApp.sendEmail(rows[k][0], "お知らせ", honbun);
  }
}
