// The types of the script editor, as clasp projects have them.
declare const ContentService: any, PropertiesService: any, SpreadsheetApp: any, UrlFetchApp: any;

function doPost(e: { postData: { contents: string } }) {
  const body = JSON.parse(e.postData.contents);
  if (body.key !== "denki-uketsuke-55") {
  //               ^^^^^^^^^^^^^^^^^^^ compared
    return ContentService.createTextOutput("forbidden");
  }
  SpreadsheetApp.getActive().getSheetByName("受付").appendRow([body.number, new Date()]);
  return ContentService.createTextOutput("ok");
}

function notify_(text: string) {
  const hook = PropertiesService.getScriptProperties().getProperty("DESK_HOOK");
  UrlFetchApp.fetch(hook, { method: "post", payload: JSON.stringify({ text }) });
}

function doGet(e: { parameter: { key: string } }) {
  const key = e.parameter.key;
  if (key !== "undokai2023") return ContentService.createTextOutput("NG");
  //          ^^^^^^^^^^^^^ compared
  return ContentService.createTextOutput("OK");
}
