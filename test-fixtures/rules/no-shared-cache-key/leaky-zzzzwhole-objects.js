// fixture: path src/Main.gs
// Several entries at once, in the cache that all who use the script share.
function doGet(e) {
  const view = e.parameter.view === "month" ? "month" : "week";
  const page = HtmlService.createTemplateFromFile(view);
  Object.assign(page, portalData_(view));
  return page.evaluate();
}

function portalData_(view) {
  const cache = CacheService.getScriptCache();
  const keys = { profile: "profile." + view, shifts: "shifts." + view };
  const found = cache.getAll([keys.profile, keys.shifts]);
  if (found[keys.profile]) return { profile: JSON.parse(found[keys.profile]) };
  const me = Session.getActiveUser().getEmail();
  const profile = findStaff_(me);
  cache.putAll({ [keys.profile]: JSON.stringify(profile) }, 300);
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 key
  PropertiesService.getScriptProperties().setProperties({ lastProfile: JSON.stringify(profile) });
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 key
  return { profile };
}

function findStaff_(mail) {
  const rows = SpreadsheetApp.getActive().getSheetByName("名簿").getDataRange().getValues();
  return rows.find((row) => row[2] === mail);
}
