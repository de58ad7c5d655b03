// fixture: only no-mismatched-recipient
/** Columns of one sheet that a helper reads, of which one has lost some of its rows. */
function retsu_(shiito, moji) {
  return shiito.getRange(moji + '2:' + moji + shiito.getLastRow()).getValues().map((gyou) => String(gyou[0]).trim());
}

function sendKaihi() {
  const meibo = SpreadsheetApp.getActive().getSheetByName('名簿');
  const namae = retsu_(meibo, 'B');
  const kingaku = retsu_(meibo, 'E');
  const atesaki = retsu_(meibo, 'C').filter((each) => each.includes('@'));
  const kensu = Math.min(atesaki.length, 50);
  for (let i = 0; i < kensu; i++) {
    const gaku = Number(kingaku[i]);
//                      ^^^^^^^^^^ shifted
    GmailApp.sendEmail(atesaki[i], '会費のお願い', namae[i] + ' 様\n' + gaku + ' 円です。');
//                                           ^^^^^^^^ shifted
  }
}

const column = (name, letter) =>
  SpreadsheetApp.getActive().getSheetByName(name).getRange(`${letter}2:${letter}`).getValues().flat();

function sendSeats() {
  const emails = column('Guests', 'A').filter(Boolean);
  const seats = column('Guests', 'D');
  emails.forEach((to, i) => MailApp.sendEmail(to, 'Your seat', `You sit at ${seats[i]}.`));
//                                                                           ^^^^^^^^ shifted
}

function sendShifts() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const read = (from) => sheet.getRange(from + ':' + from).getValues().map((row) => row[0]);
  const emails = read('B');
  const shifts = read('F').filter((each) => each !== '');
  for (const [i, to] of emails.entries()) MailApp.sendEmail({ to, subject: 'Shift', body: `Yours: ${shifts[i]}` });
//                                                                                                  ^^^^^^^^^ shifted
}

function sendKekka() {
  const kekka = SpreadsheetApp.getActive().getSheetByName('結果');
  const shimei = KAIIN.getRange('A2:A' + KAIIN.getLastRow()).getValues().flat();
  const mails = retsu_(KAIIN, 'B');
  const ten = retsu_(kekka, 'B');
  for (let i = 0; i < mails.length; i++) MailApp.sendEmail(mails[i], '結果', `${shimei[i]} 様\n${ten[i]} 点`);
//                                                                                            ^^^^^^ separate
}

const KAIIN = SpreadsheetApp.getActive().getSheetByName('会員');
