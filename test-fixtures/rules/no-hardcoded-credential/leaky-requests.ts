import nodemailer from "nodemailer";

export const calendar = () => fetch("https://koyomi:hall-8080@calendar.bunka-hall.jp/feed.ics");
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url

export const mailer = nodemailer.createTransport("smtps://report%40hana-dental.jp:geppou-3150@mail.hana-dental.jp:465");
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url

export function plan(body: string) {
  return fetch("https://seats.bunka-hall.jp/plan", {
    method: "PUT",
    headers: { Authorization: "Bearer 4d1e90ab7c2f4f0e8a6b35d2c917e6f3" },
    //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header
    body,
  });
}

export function unlock(door: string) {
  const headers = new Headers();
  headers.set("X-Unlock-Passphrase", "aki-no-bunkasai-24");
  //                                 ^^^^^^^^^^^^^^^^^^^^ header
  return fetch(`https://lock.bunka-hall.jp/${door}`, { method: "POST", headers });
}

const account = { id: "bunka-hall", pw: "Mon-0915" };
//                                      ^^^^^^^^^^ password
export const login = () => fetch("https://lock.bunka-hall.jp/login", { method: "POST", body: JSON.stringify(account) });
