// fixture: only no-mismatched-recipient
/** Columns that a helper reads from the same rows, as they are. */
function retsu_(shiito, moji) {
  return shiito.getRange(moji + '2:' + moji + shiito.getLastRow()).getValues().map((gyou) => String(gyou[0]).trim());
}

function sendKaihi() {
  const meibo = SpreadsheetApp.getActive().getSheetByName('名簿');
  const namae = retsu_(meibo, 'B');
  const kingaku = retsu_(meibo, 'E');
  const atesaki = retsu_(meibo, 'C');
  const kensu = Math.min(atesaki.length, 50);
  for (let i = 0; i < kensu; i++) {
    if (!atesaki[i].includes('@')) continue;
    const gaku = Number(kingaku[i]);
    GmailApp.sendEmail(atesaki[i], '会費のお願い', namae[i] + ' 様\n' + gaku + ' 円です。');
  }
}

const column = (name, letter) =>
  SpreadsheetApp.getActive().getSheetByName(name).getRange(`${letter}2:${letter}`).getValues().flat();

function sendSeats() {
  const emails = column('Guests', 'A');
  const seats = column('Guests', 'D');
  emails.forEach((to, i) => to && MailApp.sendEmail(to, 'Your seat', `You sit at ${seats[i]}.`));
}

function sendShifts() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const read = (from) => sheet.getRange(from + ':' + from).getValues().map((row) => row[0]);
  const emails = read('B');
  const shifts = read('F');
  for (const [i, to] of emails.entries()) MailApp.sendEmail({ to, subject: 'Shift', body: `Yours: ${shifts[i]}` });
}

function sendKekka() {
  const shimei = KAIIN.getRange('A2:A' + KAIIN.getLastRow()).getValues().flat();
  const mails = retsu_(KAIIN, 'B');
  const ten = retsu_(KAIIN, 'F');
  for (let i = 0; i < mails.length; i++) MailApp.sendEmail(mails[i], '結果', `${shimei[i]} 様\n${ten[i]} 点`);
}

const KAIIN = SpreadsheetApp.getActive().getSheetByName('会員');
