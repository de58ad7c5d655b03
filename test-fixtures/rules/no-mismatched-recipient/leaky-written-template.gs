// fixture: only no-mismatched-recipient
function merge() {
  const data = SpreadsheetApp.getActive().getSheetByName("list").getDataRange().getDisplayValues();
  const [head, ...people] = data;
  const chosen = people.filter((person) => person[head.indexOf("send")] === "yes");
  const letter = HtmlService.createTemplateFromFile("mail");
  chosen.forEach((person, n) => {
    letter.name = people[n][head.indexOf("name")];
//                ^^^^^^^^^ shifted
    const htmlBody = letter.evaluate().getContent();
    GmailApp.sendEmail(person[head.indexOf("email")], "Hello", "", { htmlBody });
  });
}
