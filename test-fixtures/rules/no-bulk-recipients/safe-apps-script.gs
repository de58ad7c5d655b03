/** 会員名簿: A=会員番号 B=氏名 C=メール */
function sendKyukanOshirase() {
  const sheet = SpreadsheetApp.getActive().getSheetByName("会員名簿");
  for (const [, shimei, mail] of sheet.getDataRange().getValues().slice(1)) {
    MailApp.sendEmail(mail, "休館のお知らせ", `${shimei} 様\n12月30日から1月3日まで休館いたします。`);
  }
}

function sendNippo() {
  const tantosha = SpreadsheetApp.getActive().getSheetByName("担当者").getDataRange().getValues().map((row) => row[1]);
  MailApp.sendEmail(tantosha.join(","), "日報", "本日の売上");
  MailApp.sendEmail(PropertiesService.getScriptProperties().getProperty("REPORT_TO"), "日報", "本日の売上");
}

function 担当別に送る() {
  const 行一覧 = SpreadsheetApp.getActiveSheet().getDataRange().getValues();
  const 見出し = 行一覧.shift();
  const 記録一覧 = 記録にする(行一覧, 見出し);
  記録一覧.forEach((記録) => {
    let 送信先 = 記録.メール;
    if (テスト中) 送信先 = テスト用アドレス;
    GmailApp.sendEmail(送信先, "ご案内", "添付をご覧ください。");
  });
  const 宛先別 = {};
  for (const 記録 of 記録一覧) 宛先別[記録.メール] = [...(宛先別[記録.メール] || []), 記録.件];
  for (const 宛先 in 宛先別) GmailApp.sendEmail(宛先, "ご案内", 宛先別[宛先].join("\n"));
}

function 記録にする(行一覧, 見出し) {
  const 記録一覧 = [];
  for (const 行 of 行一覧) {
    const 記録 = {};
    for (let i = 0; i < 行.length; i++) 記録[見出し[i]] = 行[i];
    記録一覧.push(記録);
  }
  return 記録一覧;
}
