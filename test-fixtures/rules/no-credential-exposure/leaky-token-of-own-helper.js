// fixture: path sync.gs
const BASE_URL = "https://kintai.umineko.example.jp/api/v2";

function getToken_() {
  const hit = CacheService.getScriptCache().get("kintai");
  if (hit) return hit;
  const password = PropertiesService.getScriptProperties().getProperty("KINTAI_PASSWORD");
  const answer = UrlFetchApp.fetch(BASE_URL + "/login", { method: "post", payload: { user: "bot", password } });
  const token = JSON.parse(answer.getContentText()).token;
  CacheService.getScriptCache().put("kintai", token, 1500);
  return token;
}

function syncHolidays() {
  return UrlFetchApp.fetch(BASE_URL + "/holidays", { headers: { Authorization: "Bearer " + getToken_() } });
}

function checkConnection() {
  Logger.log("token=" + getToken_());
  //                    ^^^^^^^^^^^ log
}

function resetPasswords() {
  const rows = SpreadsheetApp.getActive().getSheetByName("アカウント").getDataRange().getValues().slice(1);
  rows.forEach(function (row) {
    const initial = Utilities.getUuid().slice(0, 12);
    updateAccount_(row[0], initial);
    MailApp.sendEmail(row[1], "初期パスワードのお知らせ", "初期パスワード: " + initial);
    //                                                      ^^^^^^^ mail
  });
}
