// fixture: path src/Main.gs
function doGet() {
  const me = Session.getActiveUser().getEmail();
  const cache = CacheService.getScriptCache();
  cache.putAll({ ["profile." + me]: JSON.stringify(findStaff_(me)), holidays: JSON.stringify(holidays_()) }, 300);
  CacheService.getUserCache().putAll({ profile: JSON.stringify(findStaff_(me)) }, 300);
  return ContentService.createTextOutput("ok");
}

function findStaff_(mail) {
  const rows = SpreadsheetApp.getActive().getSheetByName("名簿").getDataRange().getValues();
  return rows.find((row) => row[2] === mail);
}

function holidays_() {
  return SpreadsheetApp.getActive().getSheetByName("祝日").getDataRange().getValues();
}
