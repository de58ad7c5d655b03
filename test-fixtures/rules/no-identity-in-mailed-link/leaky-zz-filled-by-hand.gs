// fixture: only no-identity-in-mailed-link
const HINAGATA = `{{shimei}} 様

検査結果が出ました。次のページでご覧ください。
{{site}}/kekka/{{kanjaNo}}
`;
const ANNAI = ['%name% 様', '面談の日程はこちらです。', 'https://juku.example/mendan?seito=%no%'].join('\n');
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity

function kekka() {
  const rows = SpreadsheetApp.getActiveSheet().getDataRange().getValues();
  const midashi = rows.shift();
  rows.forEach((row) => {
    const kanja = Object.fromEntries(midashi.map((key, i) => [key, row[i]]));
    const honbun = umeru_(HINAGATA, {
//                 ^... identity
      shimei: kanja['氏名'],
      site: 'https://clinic.example',
      kanjaNo: kanja['診察券番号'],
    });
    MailApp.sendEmail({ to: kanja['メール'], subject: '検査結果のお知らせ', body: honbun });
  });
}

function umeru_(text, values) {
  return text.replace(/\{\{(\w+)\}\}/g, (all, key) => values[key] ?? '');
}

function mendan(seito) {
  const honbun = kaeru_(ANNAI, { name: seito.shimei, no: seito.seitoNo });
  MailApp.sendEmail(seito.hogoshaMail, '面談のお知らせ', honbun);
}

function kaeru_(text, values) {
  let out = text;
  for (const key in values) out = out.split('%' + key + '%').join(values[key]);
  return out;
}

function shuppin(shuppinsha, hinagata) {
  const values = { namae: shuppinsha.shimei, url: `https://ichi.example/shuppin/${shuppinsha.shuppinshaNo}` };
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  MailApp.sendEmail(shuppinsha.mail, '出品のお知らせ', hinagata.replace(/<(\w+)>/g, (all, key) => values[key]));
}

function shinsei(e) {
  const rows = SpreadsheetApp.getActiveSheet().getDataRange().getValues();
  for (let i = 1; i < rows.length; i++) {
    const kagi = Utilities.base64Encode(rows[i][1], Utilities.Charset.UTF_8);
    MailApp.sendEmail(rows[i][1], '申請の状況', 'https://shinsei.example/jokyo#' + kagi);
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  }
}
