var TG_AUTH = { usersPropKey: "TG_WEBAPP_USERS" };

function listAllowed() {
  var raw = PropertiesService.getScriptProperties().getProperty(TG_AUTH.usersPropKey) || "";
  return raw.split(",").filter(Boolean);
}

function allow(userId) {
  var id = String(userId || "").trim();
  if (!id) return "no id";
  var list = listAllowed();
  if (list.indexOf(id) !== -1) return "already";
  list.push(id);
  PropertiesService.getScriptProperties().setProperty(TG_AUTH.usersPropKey, list.join(","));
  return "added";
}
