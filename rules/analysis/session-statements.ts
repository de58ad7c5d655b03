import { SESSION_STATEMENT, STATEMENT_CALLS } from "../models/session-statements.js";
import type { SourceFile } from "./file.js";
import { lifetimeInCalls } from "./lifetimes.js";
import { callsWhere } from "./named-nodes.js";
import { keyOf, unwrap, type Node } from "./nodes.js";
import { identityIn, runsPerRequest, type SharedWrite } from "./shared-writes.js";
import { textsOf } from "./texts.js";

const names = new Set(STATEMENT_CALLS);
const statementCalls = callsWhere((name) => names.has(name));

/** Holds unless a file runs nothing that is written as a text: cheaper to see than what such a text says. */
const mayHaveStatements = (file: SourceFile): boolean =>
  statementCalls(file).length > 0 || file.all("TaggedTemplateExpression").length > 0;

/**
 * Who is asking, told to a connection that goes back to the pool: `pool.query("SET app.user_id = …")` holds for whoever
 * gets the connection next. `SET LOCAL` ends with the transaction.
 */
export function* sessionStatements(file: SourceFile): Generator<SharedWrite> {
  if (!mayHaveStatements(file) || !SESSION_STATEMENT.test(file.text)) return;
  const statements: { at: Node; callee: Node; text: Node; values: readonly Node[] }[] = [
    ...statementCalls(file).flatMap((call) =>
      call.arguments[0]
        ? [{ at: call, callee: call.callee, text: call.arguments[0], values: call.arguments }]
        : [],
    ),
    ...file.all("TaggedTemplateExpression").map((tagged) => ({
      at: tagged,
      callee: tagged.tag,
      text: tagged.quasi,
      values: tagged.quasi.expressions,
    })),
  ];
  for (const { at, callee, text, values } of statements) {
    const method = unwrap(callee);
    if (method.type !== "MemberExpression" || !names.has(keyOf(method) ?? "")) continue;
    if (!textsOf(file, text).some((each) => SESSION_STATEMENT.test(each))) continue;
    if (lifetimeInCalls(file, method.object) !== "process" || !runsPerRequest(file, at)) continue;
    const evidence = identityIn(file, values);
    if (evidence) yield { at, target: method.object, evidence, how: "client" };
  }
}
