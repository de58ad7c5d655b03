// fixture: only no-mismatched-recipient
const COL = { SHIMEI: 1, MAIL: 2, GAKU: 3 };

/** 絞り込んだ後の番号でシートの行を読んでいる */
function sendTokusoku() {
  const sheet = SpreadsheetApp.getActive().getSheetByName("会費");
  const values = sheet.getRange(2, 1, sheet.getLastRow() - 1, 5).getValues();
  const minou = values.filter((row) => row[4] === "未納");
  minou.forEach((row, i) => {
    const gaku = sheet.getRange(i + 2, COL.GAKU + 1).getDisplayValue();
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ row
    MailApp.sendEmail(row[COL.MAIL], "会費納入のお願い", `${row[COL.SHIMEI]} 様\n${gaku}円`);
  });
}

/** 別のシートを同じ順番だと思って読んでいる */
function sendRyoshu() {
  const kaiin = SpreadsheetApp.getActive().getSheetByName("会員").getDataRange().getValues();
  const nyukin = SpreadsheetApp.getActive().getSheetByName("入金").getDataRange().getValues();
  for (let i = 1; i < kaiin.length; i++) {
    const [, shimei, mail] = kaiin[i];
    MailApp.sendEmail(mail, "受領いたしました", `${shimei} 様\n${nyukin[i][2]}円を受領いたしました。`);
//                                                      ^^^^^^^^^ separate
  }
}

/** 氏名は重なることがある */
function sendKekka() {
  const oubo = SpreadsheetApp.getActive().getSheetByName("応募").getDataRange().getValues().slice(1);
  const kekka = SpreadsheetApp.getActive().getSheetByName("結果").getDataRange().getValues().slice(1);
  for (const row of oubo) {
    const kotae = kekka.find((r) => r[COL.SHIMEI] === row[COL.SHIMEI]);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ambiguous
    if (!kotae) continue;
    MailApp.sendEmail(row[COL.MAIL], "選考結果のお知らせ", `${row[COL.SHIMEI]} 様\n${kotae[3]}`);
  }
}

/** 列番号を別のシートの見出しで調べている */
function sendKaihi() {
  const kaiin = SpreadsheetApp.getActive().getSheetByName("会員").getDataRange().getValues();
  const kaihi = SpreadsheetApp.getActive().getSheetByName("会費").getDataRange().getValues();
  const mailColumn = kaiin[0].indexOf("メール");
  for (const row of kaihi.slice(1)) {
    MailApp.sendEmail(row[mailColumn], "会費のお願い", `${row[1]}円`);
//                    ^^^^^^^^^^^^^^^ column
  }
}
