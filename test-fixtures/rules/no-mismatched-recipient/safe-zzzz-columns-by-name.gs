// fixture: only no-mismatched-recipient
/** The same by a number of the person; a column that is no name may be trimmed as well. */
function sendHantei() {
  const meibo = retsu_('利用者');
  retsu_('判定').forEach((gyou) => {
    const [bangou, , , hantei] = gyou;
    const hito = meibo.find((m) => String(m[0]).trim() === String(bangou).trim());
    MailApp.sendEmail(hito[3], '判定のお知らせ', hito[1] + ' 様\n判定: ' + hantei);
  });
}

function sendHaitou() {
  const kumiaiin = retsu_('組合員');
  for (const gyou of retsu_('配当')) {
    const aite = kumiaiin.find((k) => k[0] === gyou[0]);
    if (!aite) continue;
    const honbun = [`${aite[2]} 殿`, '', `配当は ${gyou[4]} 円です。`].join('\n');
    GmailApp.sendEmail(aite[5], '配当のお知らせ', honbun);
  }
}

function sendSeiseki() {
  const seito = retsu_('生徒');
  for (const gyou of retsu_('成績')) {
    const dare = seito.filter((s) => s[1].replace(/ /g, '') === gyou[1].replace(/ /g, ''))[0];
    MailApp.sendEmail({ to: dare[4], subject: '成績', body: `${String(gyou[2]).trim()} さん\n${gyou[3]} 点` });
  }
}

function retsu_(name) {
  return SpreadsheetApp.getActive().getSheetByName(name).getDataRange().getValues().slice(1);
}
