import { writtenCredentials, type WrittenCredential } from "./analysis/credential-places.js";
import type { SourceFile } from "./analysis/file.js";
import { isShipped } from "./analysis/file-kinds.js";
import { secretEdit, type SecretEdit } from "./analysis/secret-fixes.js";
import { defineRule, type Remedy } from "./kit/define-rule.js";

/** The incident nearest to what is written: a shared login, or a server's own key. */
const INCIDENT: Partial<Record<WrittenCredential["kind"], string>> = {
  signing: "coubic-2019",
  url: "coubic-2019",
  token: "coubic-2019",
  header: "coubic-2019",
  provider: "coubic-2019",
};

/** What people sign in or connect with, wherever it is written. */
const PEOPLES = new Set<WrittenCredential["kind"]>(["password", "login", "url", "comment"]);

export default defineRule({
  name: "no-hardcoded-credential",
  incidents: ["reservelink-2018", "coubic-2019"],
  docs: {
    description: {
      en: "Disallow passwords, keys and tokens written in source code",
      ja: "ソースコードに書かれたパスワード・鍵・トークンを禁止する",
    },
    preset: "recommended",
  },
  inTests: true,
  reportsSecrets: true,
  worthReading:
    /pass|pwd|\bpw|secret|token|key|auth|credential|login|sign|hash|hmac|cipher|:\/\/|pin\b|pins\b|code|BEGIN|connect|createTransport|cookie|bot|パス|暗証|合言葉/i,
  options: {
    properties: {
      thorough: {
        type: "boolean",
        description: "Also report keys, tokens and comparisons in tests, samples and aids for debugging.",
      },
    },
    defaults: { thorough: false },
    strict: { thorough: true },
  },
  messages: {
    password: {
      en: "This password is written in the code; whoever has read the code can use it, also after leaving. Read it from the environment and change it.",
      ja: "パスワードがコードに書かれています。コードを読んだ人は、離れた後もこれを使えます。環境変数から読み込み、値を変更してください。",
    },
    login: {
      en: "This script signs in with a password written in the code; whoever has read the code can sign in the same way. Read it from the environment.",
      ja: "コードに書かれたパスワードでログインしています。コードを読んだ人は同じようにログインできます。環境変数から読み込んでください。",
    },
    compared: {
      en: "A login is compared with a constant in the code; everyone who has read it can get in, and it stays valid when they leave. Check a person's own hashed password.",
      ja: "入力をコード内の定数と比べて認証しています。読んだことのある人は誰でも、離れた後も入れます。本人ごとのハッシュ化したパスワードで確認してください。",
    },
    signing: {
      en: "This signing or encryption key is written in the code; whoever has read it can forge sessions or open the data. Read it from the environment and replace it.",
      ja: "署名・暗号の鍵がコードに書かれています。読んだ人はセッションの偽造やデータの復号ができます。環境変数から読み込み、鍵を交換してください。",
    },
    token: {
      en: "This key or token is written in the code; whoever has read the code can act as this service. Read it from the environment and reissue it.",
      ja: "キーやトークンがコードに書かれています。コードを読んだ人はこのサービスとして操作できます。環境変数から読み込み、再発行してください。",
    },
    header: {
      en: "This header carries a credential written in the code; whoever has read the code can send the same request. Read it from the environment.",
      ja: "ヘッダーの認証情報がコードに書かれています。コードを読んだ人は同じリクエストを送れます。環境変数から読み込んでください。",
    },
    fallback: {
      en: "When {{env}} is not set, this literal opens the door instead; everyone who can read the code knows it. Stop when it is missing.",
      ja: "{{env}} が未設定だと、このリテラルがそのまま使われます。コードを読める人は誰でも知っている値です。未設定なら停止してください。",
    },
    url: {
      en: "This address has its password or key in it; whoever sees the code or a log can connect. Read the address from the environment.",
      ja: "接続先のアドレスにパスワードやキーが入っています。コードやログを見た人は接続できます。環境変数から読み込んでください。",
    },
    comment: {
      en: "This comment tells a password; whoever has read the code knows it, also after leaving. Say where it is kept, and change it.",
      ja: "コメントにパスワードが書かれています。コードを読んだ人は、離れた後も知り続けます。保管場所だけを書き、値を変更してください。",
    },
    provider: {
      en: "This is a {{provider}} credential by its format; whoever has read the code can use it. Revoke it and read the new one from the environment.",
      ja: "形式から {{provider}} の資格情報とわかる値です。コードを読んだ人は使えます。失効させ、新しい値を環境変数から読み込んでください。",
    },
  },
  remedies: {
    environment: {
      en: "Read it from {{reads}} and stop when it is missing",
      ja: "{{reads}} から読み込み、無ければ停止する",
    },
    comment: {
      en: "Take the value out of the comment",
      ja: "コメントから値を消す",
      safe: true,
    },
    noFallback: {
      en: "Remove the default: stop when {{env}} is missing",
      ja: "既定値を消す: {{env}} が無ければ停止する",
    },
  },
  *check(file, { thorough }) {
    for (const found of writtenCredentials(file)) {
      if (!thorough && opensNothing(file, found)) continue;
      const edit = secretEdit(file, found);
      const remedies: Remedy[] = edit
        ? [
            {
              message: remedyOf(found, edit),
              data: { reads: edit.reads, env: found.missing ?? found.env },
              edit: (fixer) => fixer.replaceTextRange([...edit.range], edit.text),
            },
          ]
        : [];
      yield {
        at: found.node,
        message: found.kind,
        data: { env: found.missing ?? found.env, provider: found.provider ?? "" },
        incident: INCIDENT[found.kind],
        remedies,
      };
    }
  },
});

/** What code that nobody works with has of its own: only a person's login opens something elsewhere. */
const opensNothing = (file: SourceFile, { kind }: WrittenCredential): boolean =>
  !PEOPLES.has(kind) && !isShipped(file);

/** What a change does; the default of something that is no variable, `body.password`, may give way to one. */
function remedyOf({ kind, missing }: WrittenCredential, edit: SecretEdit): string {
  if (kind === "comment") return "comment";
  const readsVariable = missing !== null && edit.text.includes(edit.reads);
  return kind === "fallback" && !readsVariable ? "noFallback" : "environment";
}
