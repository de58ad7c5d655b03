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
