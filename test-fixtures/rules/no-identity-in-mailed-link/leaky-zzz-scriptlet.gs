// A template of Apps Script, whose places are filled by its properties.
function resend() {
  const rows = SpreadsheetApp.getActive().getSheetByName("会員").getDataRange().getValues();
  rows.forEach(([name, mail, , answer], i) => {
    if (i === 0 || !mail || answer) return;
    const page = HtmlService.createTemplate(
      '<p><?= name ?> 様</p><p><a href="<?= url ?>?gyo=<?= gyo ?>">出欠を登録する</a></p>',
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
    );
    page.name = name;
    page.url = ScriptApp.getService().getUrl();
    page.gyo = i + 1;
    MailApp.sendEmail({ to: mail, subject: "出欠のお願い", htmlBody: page.evaluate().getContent() });
  });
}
