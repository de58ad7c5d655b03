// fixture: only no-identity-in-mailed-link
const COL = { KAIIN_ID: 0, SHIMEI: 1, MAIL: 2 };

/** 会員IDだけで手続き画面が開く */
function sendTetsuzuki() {
  const rows = SpreadsheetApp.getActive().getSheetByName("会員").getDataRange().getValues().slice(1);
  rows.forEach((row) => {
    const url = "https://kai.example/tetsuzuki?kaiin=" + row[COL.KAIIN_ID];
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
    MailApp.sendEmail(row[COL.MAIL], "移行手続きのお願い", `${row[COL.SHIMEI]} 様\n${url}`);
  });
}
