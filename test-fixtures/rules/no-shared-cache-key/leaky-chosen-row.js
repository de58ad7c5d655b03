function doGet() {
  const page = HtmlService.createTemplateFromFile("index");
  page.leave = leaveOf_();
  return page.evaluate();
}

function leaveOf_() {
  const cache = CacheService.getScriptCache();
  const hit = cache.get("leave");
  if (hit) return JSON.parse(hit);
  const mine = Session.getActiveUser().getEmail();
  const rows = SpreadsheetApp.openById("leave").getSheetByName("休暇").getDataRange().getValues();
  const row = rows.find((each) => each[2] === mine);
  const leave = { days: row[6] };
  cache.put("leave", JSON.stringify(leave), 300);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
  return leave;
}
