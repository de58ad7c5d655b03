import { ENCODING_CALLS } from "../models/mail-words.js";
import { isMadeUp, isPublic, isStructured, looksChosen } from "./secrets.js";

const TOLD =
  /(?:passwords?|passwd|passcode|パスワード|パス|暗証番号|合言葉|\bpw|\bpass)\s*(?:[:：=＝]|は|\bis\b)\s*["'`「]?([^\s"'`「」,;)、。（(]{6,40})|(?:(?:(?<![\w/.-])admin|(?<![\w/.-])root|\bkanri\w*|管理者?)\s*[/:：]|\bid\s*[:：]\s*[\w@.-]{2,30}\s*\/)\s*([A-Za-z][\w!#$%&@.+-]{6,40})(?=\s|$|[（(、。])/i;

/** The last word in front of a path. */
const PLACE_BEFORE = /\b(?:in|into|to|from|under|at|of|see|path|route|folder|dir|directory)[:\s]+["'`]?$/i;

/** `PW = Picked+Withdrawn, RW = Reserve+Withdrawn`: what the codes of a list stand for. */
const CODES = /\b[A-Z]{1,3}\s*[=:]\s*[A-Za-z]/g;

/** The password a comment gives away; only what looks chosen, and no code. */
export function toldPassword(comment: string): string | null {
  if (comment.length > 2000) return null;
  const match = TOLD.exec(comment);
  const value = match?.[1] ?? match?.[2];
  // `tempPassword はこの1回だけ返す`: what is done with one; a value of kana stands in quotation marks.
  if (match && value && /\p{sc=Hiragana}/u.test(value) && !/["'`「]$/.test(match[0].slice(0, -value.length)))
    return null;
  // `moved to admin/reports2`: where a file is.
  if (match?.[2] && PLACE_BEFORE.test(comment.slice(0, match.index))) return null;
  if (match && /^PW/.test(match[0]) && [...comment.matchAll(CODES)].length > 1) return null;
  // `password = base64(HMAC(…))`: how one is made.
  if (value && ENCODING_CALLS.test(value)) return null;
  if (!value || !looksChosen(value) || isMadeUp(value) || isStructured(value) || isPublic(value)) return null;
  if (
    /[<>{}[\]|\\]|&\w+=|\(|\.{2}|^\d|process|https?:|\.[a-z]+\(|^[a-z]+(?:[A-Z][a-z]+)+\d?$|^\w+\.\w+$/.test(
      value,
    )
  )
    return null;
  return value;
}
