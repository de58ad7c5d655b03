import nodemailer from "nodemailer";

const transport = nodemailer.createTransport({ url: process.env.SMTP_URL });

// The label says what the value is, whatever its name.
const welcome = (id: string, p: string) => `ログインID: ${id}\nパスワード: ${p}\n`;

export async function invite(to: string, id: string, p: string) {
  await transport.sendMail({ to, subject: "アカウントのご案内", text: welcome(id, p) });
//                                                           ^^^^^^^^^^^^^^ mail
}

export function remind(log: Console, w: string) {
  log.info("ok");
  console.log("Password: " + w);
//                           ^ log
}

// A variable of many, by a name that says what it holds.
export async function publish(notion: { pages: { create(page: object): Promise<void> } }) {
  const rows = [{ title: "DB", secretName: "DB_PASSWORD" }];
  for (const row of rows)
    await notion.pages.create({ Name: row.title, Value: process.env[row.secretName] });
//                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ message
}

// Any script of the page can read it.
export async function signIn(api: { post(path: string, body: object): Promise<{ data: { accessToken: string } }> }) {
  const { data } = await api.post("/login", {});
  localStorage.setItem("yado.access", data.accessToken);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage
}

export async function fares(from: string) {
  const params = new URLSearchParams({ from });
  params.set("secret", process.env.BUS_FARE_SECRET!);
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ address
  return fetch(`https://fares.yado.jp/v1?${params}`);
}
