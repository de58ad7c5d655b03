function doGet() {
  const page = HtmlService.createTemplateFromFile("index");
  page.leave = leaveOf_();
  page.holidays = holidays_();
  return page.evaluate();
}

function leaveOf_() {
  const cache = CacheService.getUserCache();
  const hit = cache.get("leave");
  if (hit) return JSON.parse(hit);
  const mine = Session.getActiveUser().getEmail();
  const rows = SpreadsheetApp.openById("leave").getSheetByName("休暇").getDataRange().getValues();
  const row = rows.find((each) => each[2] === mine);
  const leave = { days: row[6] };
  cache.put("leave", JSON.stringify(leave), 300);
  return leave;
}

function holidays_() {
  const cache = CacheService.getScriptCache();
  const rows = SpreadsheetApp.openById("leave").getSheetByName("祝日").getDataRange().getValues();
  const list = rows.filter((each) => each[1] === "休").map((each) => each[0]);
  cache.put("holidays", JSON.stringify(list), 21600);
  return list;
}
