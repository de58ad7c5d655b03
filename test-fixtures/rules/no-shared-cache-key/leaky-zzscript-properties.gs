function doPost(e) {
  PropertiesService.getScriptProperties().setProperty("asking", e.parameter.email);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
  return ContentService.createTextOutput("ok");
}
