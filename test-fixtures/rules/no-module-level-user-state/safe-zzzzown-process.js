// fixture: path src/Code.gs
// Each call of a script's handler runs in a process of its own.
let riyousha = "";
let book;
const kept = {};

function open_() {
  book = book || SpreadsheetApp.openById(PropertiesService.getScriptProperties().getProperty("BOOK_ID"));
  return book.getSheetByName("予約台帳");
}

function doGet() {
  riyousha = Session.getActiveUser().getEmail();
  kept.rows = mine_();
  const page = HtmlService.createTemplateFromFile("index");
  page.rows = kept.rows;
  return page.evaluate();
}

function doPost(e) {
  riyousha = Session.getActiveUser().getEmail();
  open_().appendRow([e.parameter.heya, riyousha, new Date()]);
  return ContentService.createTextOutput("予約しました");
}

function mine_() {
  return open_()
    .getDataRange()
    .getDisplayValues()
    .filter((row) => row[3] === riyousha);
}
