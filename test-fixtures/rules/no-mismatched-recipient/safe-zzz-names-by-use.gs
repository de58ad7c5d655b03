// fixture: only no-mismatched-recipient
/** The column is the number that each pupil has. */
function seiseki() {
  const meibo = {};
  for (const row of gyo_('名簿')) meibo[row[0]] = row[2];
  gyo_('成績').forEach((row) => {
    GmailApp.sendEmail(meibo[row[0]], '成績のお知らせ', row[1] + ' 様\n' + row[3] + ' 点でした。');
  });
}

function kekka() {
  const meibo = gyo_('名簿');
  for (const [bangou, shimei, tensu] of gyo_('模試')) {
    const hito = meibo.find((row) => row[0] === bangou);
    GmailApp.sendEmail(hito[2], '模試の結果', `${shimei} 様 ${tensu} 点`);
  }
}

function narabi() {
  const bangou = SpreadsheetApp.getActiveSheet().getRange('A2:A').getValues().flat();
  const atesaki = SpreadsheetApp.getActiveSheet().getRange('C2:C').getValues().flat();
  for (const row of gyo_('面談')) {
    const i = bangou.indexOf(row[0]);
    GmailApp.sendEmail(atesaki[i], '面談の日時', `${row[1]} 様 ${row[2]}`);
  }
}

function gyo_(name) {
  return SpreadsheetApp.getActive().getSheetByName(name).getDataRange().getValues().slice(1);
}
