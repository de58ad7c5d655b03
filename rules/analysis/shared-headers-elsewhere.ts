import { answersOf } from "./answers.js";
import { onlyWhenSignedOut } from "./conditions.js";
import { functionAt, inFileWithText, type Place } from "./elsewhere.js";
import { entriesOf, entryAround } from "./entries.js";
import type { SourceFile } from "./file.js";
import { headerSettingsOf, isRequestHeader, MENTIONS, type HeaderSetting } from "./header-settings.js";
import { contains, unwrap, wrapped, type FunctionNode } from "./nodes.js";
import { servicesOf } from "./other-files.js";
import {
  coveredBy,
  firstEvidence,
  firstEvidenceOf,
  isRegistration,
  mayBeShared,
  personalEvidence,
  type SharedHeader,
} from "./shared-responses.js";

/** The functions of files that name a caching header. */
const setsCaching = inFileWithText(MENTIONS);

/** Caching headers that a function of another file sets: a helper, a wrapper around handlers, a middleware. */
export function* sharedByOtherFiles(file: SourceFile): Generator<SharedHeader> {
  if (!servicesOf(file)) return;
  for (const call of file.all("CallExpression")) {
    const setting = sharedSettingOf(file, functionAt(file, call.callee, setsCaching));
    if (setting) {
      const here: HeaderSetting = { ...setting, at: call };
      const handlers = entriesOf(file).filter((entry) =>
        (call.arguments as unknown[]).includes(wrapped(entry.fn)),
      );
      const entry = handlers.length > 0 ? null : entryAround(file, call);
      const mount = wrapped(call).parent;
      const evidence = entry
        ? personalEvidence(file, here, entry)
        : mount?.type === "CallExpression" && isRegistration(file, mount)
          ? firstEvidenceOf(file, coveredBy(file, mount, null))
          : firstEvidence(
              file,
              handlers.flatMap((handler) => answersOf(file, handler)),
            );
      if (evidence && !evidence.byName) yield { setting: here, evidence, path: null };
    }
    if (!isRegistration(file, call)) continue;
    for (const argument of call.arguments) {
      const { type } = unwrap(argument);
      if (type !== "Identifier" && type !== "MemberExpression") continue;
      const mounted = sharedSettingOf(file, functionAt(file, argument, setsCaching));
      const evidence = mounted ? firstEvidenceOf(file, coveredBy(file, call, null)) : null;
      if (mounted && evidence) yield { setting: { ...mounted, at: argument }, evidence, path: null };
    }
  }
}

/** The shared caching header a function of another file sets, whoever calls it. */
function sharedSettingOf(file: SourceFile, fn: Place<FunctionNode> | null): HeaderSetting | null {
  if (!fn || fn.file === file) return null;
  return (
    headerSettingsOf(fn.file).find(
      (setting) =>
        contains(fn.node, setting.at) &&
        mayBeShared(fn.file, setting) &&
        !isRequestHeader(fn.file, setting) &&
        !onlyWhenSignedOut(fn.file, setting.at, fn.node),
    ) ?? null
  );
}
