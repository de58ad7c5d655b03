import { exposureEdit } from "./analysis/exposure-fixes.js";
import { exposuresIn, type Exposure } from "./analysis/exposures.js";
import { defineRule, type Remedy } from "./kit/define-rule.js";

export default defineRule({
  name: "no-credential-exposure",
  incidents: ["coubic-2019"],
  docs: {
    description: {
      en: "Disallow writing passwords, keys and tokens where other people or systems can read them",
      ja: "パスワード・鍵・トークンを、他の人やシステムから読める場所に書き出すことを禁止する",
    },
    preset: "recommended",
  },
  worthReading: /pass|secret|token|key|credential|\benv\b|authorization|headers|\.body|pwd|pw\b|パスワード/i,
  options: {
    properties: {
      thorough: {
        type: "boolean",
        description: "Also report keys of services in addresses, where some services ask for them.",
      },
    },
    defaults: { thorough: false },
    strict: { thorough: true },
  },
  messages: {
    log: {
      en: "`{{name}}` goes into a log; whoever can read the log can use it. Log that it is set, not what it is.",
      ja: "`{{name}}` の値がログに出ます。ログを見られる人は誰でも使えます。値ではなく、設定の有無だけを記録してください。",
    },
    message: {
      en: "`{{name}}` is posted where a whole team reads; it stays there for everyone who joins later. Send where to find it instead.",
      ja: "`{{name}}` をチーム全員が読む場所に送っています。後から加わる人にも残ります。値ではなく保管場所を伝えてください。",
    },
    response: {
      en: "`{{name}}` leaves in a response; whoever calls this gets it. Answer without it.",
      ja: "`{{name}}` がレスポンスに含まれます。呼び出した人に渡ります。含めずに返してください。",
    },
    error: {
      en: "`{{name}}` becomes part of an error; errors end up in logs and on screens. Name it, without its value.",
      ja: "`{{name}}` の値がエラーに入ります。エラーはログや画面に残ります。値を入れず、名前だけにしてください。",
    },
    address: {
      en: "`{{name}}` stands in an address; addresses are kept in logs of every system on the way. Send it in a header.",
      ja: "`{{name}}` がURLに入っています。URLは途中のシステムのログに残ります。ヘッダーで送ってください。",
    },
    command: {
      en: "`{{name}}` is passed on a command line; everyone on the machine can list it. Pass it by the environment, a file or standard input.",
      ja: "`{{name}}` をコマンドラインで渡しています。同じマシンの誰でも一覧できます。環境変数・ファイル・標準入力で渡してください。",
    },
    mail: {
      en: "`{{name}}` is mailed as plain text; whoever opens the mailbox, now or later, can sign in. Send a link to set a new one.",
      ja: "`{{name}}` を平文でメールしています。メールボックスを見られる人は後からでもログインできます。再設定リンクを送ってください。",
    },
    bundle: {
      en: "`{{name}}` is compiled into what every visitor downloads; it is no secret there. Keep it on the server, under a name without that prefix.",
      ja: "`{{name}}` は訪問者全員がダウンロードするコードに入ります。秘密になりません。接頭辞のない名前でサーバー側だけに置いてください。",
    },
    page: {
      en: "`{{name}}` is written into the page; every visitor can read it in the source. Keep it on the server.",
      ja: "`{{name}}` がページに書き込まれます。訪問者はソースで読めます。サーバー側に留めてください。",
    },
    storage: {
      en: "`{{name}}` is kept in web storage; any script on the page and the next user of the device can read it. Use an HttpOnly cookie.",
      ja: "`{{name}}` をWebストレージに保存しています。ページ内のスクリプトや端末の次の利用者が読めます。HttpOnly Cookieを使ってください。",
    },
  },
  remedies: {
    presence: { en: "Write whether it is set, not its value", ja: "値ではなく、設定の有無を書き出す" },
    keys: { en: "Write the names only", ja: "名前だけを書き出す" },
    prefix: {
      en: "Read it without the public prefix, on the server only",
      ja: "公開用の接頭辞を外し、サーバー側だけで読む",
    },
    remove: { en: "Leave it out", ja: "含めない" },
    line: { en: "Do not log this line", ja: "この行をログに出さない" },
  },
  *check(file, { thorough }) {
    for (const found of exposuresIn(file)) {
      if (!thorough && isAsServiceAsks(found)) continue;
      const edit = exposureEdit(file, found);
      const remedies: Remedy[] = edit
        ? [{ message: edit.message, edit: (fixer) => fixer.replaceTextRange([...edit.range], edit.text) }]
        : [];
      yield { at: found.at, message: found.place, data: { name: found.name }, remedies };
    }
  },
});

/** A key in the address of a request: many services take it there and nowhere else. What a visitor is sent to is no request. */
const isAsServiceAsks = ({ place, secret }: Exposure): boolean =>
  place === "address" && secret?.from !== "answered" && secret?.from !== "generated";
