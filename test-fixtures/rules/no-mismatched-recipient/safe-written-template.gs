// fixture: only no-mismatched-recipient
function merge() {
  const data = SpreadsheetApp.getActive().getSheetByName("list").getDataRange().getDisplayValues();
  const [head, ...people] = data;
  const chosen = people.filter((person) => person[head.indexOf("send")] === "yes");
  const letter = HtmlService.createTemplateFromFile("mail");
  chosen.forEach((person) => {
    letter.name = person[head.indexOf("name")];
    const htmlBody = letter.evaluate().getContent();
    GmailApp.sendEmail(person[head.indexOf("email")], "Hello", "", { htmlBody });
  });
}

function mergeAll() {
  const [head, ...people] = SpreadsheetApp.getActive().getSheetByName("list").getDataRange().getDisplayValues();
  const names = people.map((person) => person[head.indexOf("name")]);
  people.forEach((person, n) => {
    GmailApp.sendEmail(person[head.indexOf("email")], "Hello", `Dear ${names[n]}`);
  });
}
