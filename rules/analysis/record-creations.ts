import { SELECTING_OPTIONS, SELECTING_STEPS, TABLE_STEPS } from "../models/databases.js";
import { CHOSEN_SHAPES } from "../models/serializers.js";
import { argumentOf, chainsOf, type Step } from "./chains.js";
import type { SourceFile } from "./file.js";
import { propertyOf, stringOf, unwrap, type Node } from "./nodes.js";
import { readFields, type Condition, type Reading } from "./record-conditions.js";
import { looksLikeModel, modelName, tableName } from "./record-names.js";
import { literalPart } from "./texts.js";

const selectingSteps = new Set(SELECTING_STEPS);

/** What the file creates: the record's name and the values it is given, to learn which column says whose it is. */
export const creationsOf = (file: SourceFile): readonly Creation[] => file.fact(findCreations);

/** A record that is made: the call, what it is called, what it is given; `whole` when the call answers with all of it. */
export interface Creation {
  node: Node;
  record: string;
  given: Node;
  data: readonly Condition[];
  whole: boolean;
}

const CREATES = new Set([
  "create",
  "createMany",
  "insert",
  "insertMany",
  "insertOne",
  "save",
  "upsert",
  "createAndReturn",
  "values",
  "build",
  "add",
  "insertInto",
]);

function findCreations(file: SourceFile): Creation[] {
  const found: Creation[] = [];
  for (const chain of chainsOf(file))
    for (const step of chain.steps) {
      const first = step.call.arguments[0];
      const constructed =
        step.call.type === "NewExpression" && step.receiver === null && /^[A-Z]/.test(step.name);
      if ((!CREATES.has(step.name) && !constructed) || !first || first.type === "SpreadElement") continue;
      const table =
        step.name === "values" || step.name === "insert"
          ? tableName(file, argumentOf(chain.steps, TABLE_STEPS))
          : null;
      const record =
        table ?? (constructed ? step.name : step.receiver ? modelName(file, step.receiver) : null);
      if (record === null || CHOSEN_SHAPES.test(record)) continue;
      const out: Reading = { conditions: [], open: false };
      readFields(
        file,
        literalPart(file, first, ["data"]) ?? literalPart(file, first, ["create"]) ?? first,
        out,
      );
      const options = literalPart(file, first, []) ?? unwrap(first);
      const chosen =
        options.type === "ObjectExpression" && SELECTING_OPTIONS.some((name) => propertyOf(options, name));
      const whole =
        !chosen &&
        (constructed ||
          chain.steps.some((each) => each.name === "returning" && answersWhole(each)) ||
          (/^(?:create|upsert)$/.test(step.name) &&
            (literalPart(file, first, ["data"]) !== null ||
              literalPart(file, first, ["create"]) !== null ||
              (step.receiver !== null && looksLikeModel(file, step.receiver))))) &&
        !chain.steps.some(
          (each) =>
            each !== step &&
            ((selectingSteps.has(each.name) && !answersWhole(each)) || /^toJSON$/.test(each.name)),
        );
      if (
        out.conditions.length > 0 ||
        (whole && !constructed && step.receiver && looksLikeModel(file, step.receiver))
      )
        found.push({
          node: constructed ? step.call : chain.node,
          record,
          given: first,
          data: out.conditions,
          whole,
        });
    }
  return found;
}

/** `.returning()`, `.returning("*")`: all fields come back. */
const answersWhole = ({ call }: Step): boolean =>
  call.arguments.length === 0 || (call.arguments.length === 1 && stringOf(call.arguments[0]) === "*");
