import type { TSESTree } from "@typescript-eslint/utils";
import { MAIL_TAG, MAIL_TEXT_WORDS, SUBJECT_KEYS } from "../models/mail-words.js";
import { saysColleagues } from "./audience.js";
import { calledName } from "./chains.js";
import type { SourceFile } from "./file.js";
import { addressesIn, isText, opensAddress } from "./text-kinds.js";
import { localFunctionOf, returnsOf } from "./functions.js";
import { soundingCalls } from "./mail-shapes.js";
import { wordsOf } from "./names.js";
import {
  functionAround,
  isFunction,
  keyOf,
  nameOf,
  referenceName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { packageOf } from "./packages.js";
import { recipientsOf } from "./recipients.js";
import { registryOf, type Registry } from "./registry.js";
import { sideOf } from "./sides.js";

const mailTextWords = new Set(MAIL_TEXT_WORDS);
const subjectKeys = new Set(SUBJECT_KEYS);
const WRITTEN = /^(?:html|text|htmlBody|textBody|HtmlBody|TextBody|react|mjml|honbun|本文)$/;
const saysMail = (name: string): boolean => wordsOf(name).some((word) => mailTextWords.has(word));

/** What this file writes for mails that another file sends: markup, texts of functions, `{ subject, html }`. */
export function writtenMailsOf(file: SourceFile): readonly Node[] {
  if (!/https?:|href|url|origin|host|link/i.test(file.text) || sideOf(file) === "client") return [];
  return [
    ...markupOf(file),
    ...textsOf(file),
    ...templatesOf(file),
    ...messageObjectsOf(file),
    ...linksHandedOn(file),
  ].filter((node) => !isForColleagues(node));
}

/** The same of all that is said in them, also to colleagues: the texts, and the parts of what a mail's function gives. */
export const saidInMails = (file: SourceFile): readonly Node[] =>
  sideOf(file) === "client"
    ? []
    : [
        ...textsOf(file),
        ...templatesOf(file),
        ...messageObjectsOf(file),
        ...partsGiven(file),
        ...(usesMailMarkup(file) ? shownInMarkup(file) : []),
      ];

/** `{ html, text }` of a function whose name says that it is for a mail. */
const partsGiven = (file: SourceFile): Node[] =>
  functionsOf(file)
    .filter((fn) => saysMail(nameOf(fn) ?? ""))
    .flatMap((fn) => returnsOf(fn).map(unwrap))
    .flatMap((given) => (given.type === "ObjectExpression" ? given.properties : []))
    .flatMap((each) =>
      each.type === "Property" && WRITTEN.test(keyOf(each) ?? "") && !isFunction(unwrap(each.value))
        ? [each.value]
        : [],
    );

/** What the elements of a mail's component show between their tags. */
const shownInMarkup = (file: SourceFile): Node[] =>
  file
    .all("JSXExpressionContainer")
    .flatMap(({ parent, expression }) =>
      parent.type === "JSXElement" || parent.type === "JSXFragment" ? [expression] : [],
    );

const functionsOf = (file: SourceFile): readonly FunctionNode[] => [
  ...file.all("FunctionDeclaration"),
  ...file.all("ArrowFunctionExpression"),
  ...file.all("FunctionExpression"),
];

/** The outermost elements of components that are written with a mail's markup. */
function markupOf(file: SourceFile): Node[] {
  if (!usesMailMarkup(file)) return [];
  return [...file.all("JSXElement"), ...file.all("JSXFragment")].filter(
    ({ parent }) => parent.type !== "JSXElement" && parent.type !== "JSXFragment" && !isInJsx(parent),
  );
}

/** Texts in a language that only mails are written in. */
const templatesOf = (file: SourceFile): Node[] =>
  MAIL_TAG.test(file.text)
    ? file
        .all("TemplateLiteral")
        .filter(({ quasis }) => quasis.some(({ value }) => MAIL_TAG.test(value.cooked ?? value.raw)))
    : [];

const ADDRESS_NAME = /^(?:to|.*e?mail(?:_?address)?)$/i;

/**
 * `sendVerificationEmail(user.email, link)`, `notify(member.email, "welcome", { startUrl })`: an address to open that
 * another file's function puts into a mail.
 */
function linksHandedOn(file: SourceFile): Node[] {
  return soundingCalls(file).flatMap((call) => {
    const name = calledName(call);
    if (!/^(?:send|deliver|e?mail|notify)/i.test(name) || saysColleagues(name)) return [];
    if (localFunctionOf(file, call.callee)) return [];
    const to = call.arguments.filter((each) => ADDRESS_NAME.test(referenceName(each) ?? ""));
    if (to.length !== 1 || recipientsOf(file, to[0]!, call).audience === "inside") return [];
    // Without a word of mail, only what is read from a record is surely an address.
    if (!saysMail(name) && unwrap(to[0]!).type !== "MemberExpression") return [];
    return call.arguments.flatMap((each): Node[] => {
      if (each.type === "SpreadElement") return [];
      return opensAddress(file, each) ? [each] : addressesIn(file, each);
    });
  });
}

const isInJsx = (node: Node): boolean => {
  for (let each: Node | undefined = node; each && !isFunction(each); each = each.parent)
    if (each.type === "JSXElement" || each.type === "JSXFragment") return true;
  return false;
};

/** Holds for files that import the components mails are written with. */
export function usesMailMarkup(file: SourceFile): boolean {
  const registry = registryOf(file);
  return file
    .all("ImportDeclaration")
    .some((each) => isMailMarkup(registry, packageOf(each.source.value) ?? ""));
}

function isMailMarkup(registry: Registry, name: string): boolean {
  if (registry.mailMarkup.has(name)) return true;
  const scope = name.split("/")[0]!;
  return registry.mailMarkup.has(`${scope}/*`);
}

/** Holds for files in a folder of mails, or that are called so. */
export const isMailFile = (file: SourceFile): boolean => {
  // `[emailAccountId]`, `(mail)`: a part of a page's address, or a group of pages.
  const names = file.path.split("/").slice(-3);
  return names.filter((name) => !/^[[(]/.test(name)).some((name) => saysMail(name));
};

/** The texts that functions give whose name, or whose file, says that it is for a mail. */
function textsOf(file: SourceFile): Node[] {
  const inMailFile = isMailFile(file);
  return functionsOf(file).flatMap((fn) => {
    const name = nameOf(fn);
    if (name === null || !(inMailFile || saysMail(name)) || saysAddress(name)) return [];
    return returnsOf(fn).filter((value) => isText(file, value) && isLong(file, value));
  });
}

/** `url`, `linkTo`: what comes back is asked for or opened, not read. */
const saysAddress = (name: string): boolean =>
  wordsOf(name).some((word) => /^(?:ur[il]|href|endpoint|path|pathname)$/.test(word));

/** An address alone is no mail, however it is put together. */
function isLong(file: SourceFile, value: Node): boolean {
  const inner = unwrap(value);
  if (inner.type === "TemplateLiteral")
    return inner.quasis.some(({ value: { cooked, raw } }) => /<\w|\n/.test(cooked ?? raw));
  return inner.type === "CallExpression"
    ? !/\.(?:toString|toJSON)\(\)$/.test(file.textOf(inner))
    : /<\w|\n/.test(file.textOf(value));
}

/** `{ subject: …, html: … }` */
function messageObjectsOf(file: SourceFile): Node[] {
  return file.all("ObjectExpression").flatMap((object) => {
    const properties = object.properties.filter(
      (each): each is TSESTree.Property => each.type === "Property",
    );
    if (!properties.some((each) => subjectKeys.has(keyOf(each) ?? ""))) return [];
    const to = properties.find((each) => keyOf(each) === "to");
    if (to && recipientsOf(file, to.value, object).audience === "inside") return [];
    return properties
      .filter((each) => WRITTEN.test(keyOf(each) ?? "") && !isFunction(unwrap(each.value)))
      .map((each) => each.value);
  });
}

/** Holds for what is written to those who work on the program, by the names around it. */
function isForColleagues(node: Node): boolean {
  for (let fn = isFunction(node) ? node : functionAround(node); fn; fn = functionAround(wrapped(fn))) {
    const name = nameOf(fn);
    if (name !== null && saysColleagues(name)) return true;
  }
  return false;
}
