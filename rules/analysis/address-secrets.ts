import { CREDENTIAL_PARAMETERS } from "../models/credential-names.js";
import { ADDRESS_WORDS, DOWNLOAD_ADDRESS, SIGNED_FOR_DAYS } from "../models/providers.js";
import { isRealHost } from "./file-kinds.js";
import { isFunction, keyOf, type Node } from "./nodes.js";
import {
  isInterfaceText,
  isMadeUp,
  isNotorious,
  isPlaceholder,
  isPublic,
  looksChosen,
  looksRandom,
} from "./secrets.js";

const parameters = new Set(CREDENTIAL_PARAMETERS);

/** Text for people to read: console help, thrown messages, JSX text. */
export function isDocumentation(node: Node): boolean {
  for (
    let parent: Node | undefined = node.parent, depth = 0;
    parent && depth < 4;
    parent = parent.parent, depth += 1
  ) {
    if (parent.type === "ThrowStatement" || parent.type === "TSLiteralType") return true;
    if (parent.type === "JSXAttribute") return true;
    if (
      parent.type === "Property" &&
      /^(?:description|placeholder|example|examples|help|hint|message|title|summary|doc|docs|usage)$/i.test(
        keyOf(parent) ?? "",
      )
    )
      return true;
    if (isFunction(parent)) return false;
  }
  return false;
}

const USERINFO = /^[a-z][a-z\d+.-]*:\/\/([^\s:/@"'`]*):([^\s/@"'`\0]+)@([^\s/?#"'`]*)/i;

/** The secret inside an address: its password, or a key in its query; null when there is none. */
export function addressSecret(text: string): { value: string; inQuery?: true } | null {
  const userinfo = USERINFO.exec(text);
  if (userinfo) {
    const [, user = "", password = ""] = userinfo.map(decoded);
    const host = userinfo[3] ?? "";
    // The token stands in front then, and is looked at where it comes from.
    if (ADDRESS_WORDS.test(password)) return user === "" || user.includes("\0") ? null : { value: user };
    if (/[${}<>[\]]/.test(password) || isPlaceholder(password) || isPublic(text) || isPublic(password))
      return null;
    if (
      /^(?:p|pw|pwd|pass|passwd|password|secret|token|key|api_?key|senha|hogehoge)$/i.test(password) &&
      !isRealHost(hostOnly(host))
    )
      return null;
    const local =
      !isRealHost(hostOnly(host)) &&
      !hostOnly(host).includes("\0") &&
      !/\.(?:internal|local|lan)\b/.test(host);
    if (
      local &&
      (password === user ||
        isMadeUp(password) ||
        isNotorious(password) ||
        /^(?:guest|root|admin|postgres|user|prisma|dev|development|docker)\d*$/i.test(password))
    )
      return null;
    if (/^(?:user|username|usr|u|foo|name|login|me|someone)$/i.test(user) && isMadeUp(password)) return null;
    if (/example\.(?:com|org|net)$/i.test(hostOnly(host)) && isMadeUp(password)) return null;
    return { value: password };
  }
  const query = text.indexOf("?");
  if (query < 0 || !/^https?:\/\/|^wss?:\/\//i.test(text)) return null;
  const host = /^\w+:\/\/([^/?#:]+)/.exec(text)?.[1] ?? "";
  if (!isRealHost(host) && !host.includes("\0")) return null;
  if (SIGNED_FOR_DAYS.test(text) || DOWNLOAD_ADDRESS.test(text)) return null;
  for (const pair of text
    .slice(query + 1)
    .split("#")[0]!
    .split("&")) {
    const [name = "", value = ""] = pair.split("=", 2);
    if (!parameters.has(name.toLowerCase()) || value.includes("\0") || value.length < 8) continue;
    if (isPlaceholder(value) || isInterfaceText(value) || isPublic(value) || /[{}<>$]/.test(value)) continue;
    if (/^AIza/.test(value) && /maps|youtube|fonts|firebase/i.test(host + text)) continue;
    if (
      /^(?:key|auth|signature|token)$/i.test(name)
        ? looksRandom(value) || (looksChosen(value) && value.length >= 12)
        : looksChosen(value) || looksRandom(value)
    )
      return { value, inQuery: true };
  }
  return null;
}

/** A part of an address as it is meant, however often it was encoded. */
function decoded(part: string): string {
  let text = part;
  for (let times = 0; times < 3 && /%[\da-f]{2}/i.test(text); times += 1)
    try {
      text = decodeURIComponent(text);
    } catch {
      return text;
    }
  return text;
}

const hostOnly = (host: string): string => host.replace(/:\d+$/, "").split(",")[0]!.replace(/:\d+$/, "");

/** A name for the variable that holds an address, from its scheme. */
export function addressName(text: string): string {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1]?.toLowerCase() ?? "";
  if (/^(?:postgres|mysql|mariadb|mssql|sqlserver|cockroach)/.test(scheme)) return "DATABASE_URL";
  if (scheme.startsWith("mongodb")) return "MONGODB_URI";
  if (scheme.startsWith("redis") || scheme === "rediss") return "REDIS_URL";
  if (scheme.startsWith("smtp")) return "SMTP_URL";
  if (scheme.startsWith("amqp")) return "AMQP_URL";
  if (scheme === "ftp" || scheme === "sftp") return "FTP_URL";
  return "SERVICE_URL";
}
