function doPost(e) {
  PropertiesService.getScriptProperties().setProperty(
//^... key
    "asking",
    JSON.stringify({ name: e.parameter.name, email: e.parameter.email }),
  );
  return ContentService.createTextOutput("ok");
}
