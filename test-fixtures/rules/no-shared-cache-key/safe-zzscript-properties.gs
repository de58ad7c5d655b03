function doPost(e) {
  PropertiesService.getUserProperties().setProperty("asking", e.parameter.email);
  PropertiesService.getScriptProperties().setProperty("reportsTo", e.parameter.email);
  PropertiesService.getScriptProperties().setProperty("lastAt", String(Date.now()));
  return ContentService.createTextOutput("ok");
}
