// fixture: path src/Code.js
function remember_(cache, key, load) {
  const hit = cache.get(key);
  if (hit) return JSON.parse(hit);
  const value = load();
  cache.put(key, JSON.stringify(value), 600);
  return value;
}

function getTrainings_() {
  return remember_(CacheService.getScriptCache(), "trainings", () => readSheet_("研修"));
}

function getEmployee_() {
  const mail = Session.getActiveUser().getEmail();
  return remember_(CacheService.getUserCache(), "employee", () => readSheet_("社員").find((row) => row[2] === mail));
}
