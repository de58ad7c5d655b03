import { heldByField } from "./class-fields.js";
import { definitionsOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { callsTo, localFunctionOf, returnsOf } from "./functions.js";
import { keyOf, unwrap, type Node } from "./nodes.js";

/** What is known of an object: its properties, and whether it may have others. */
export interface ObjectShape {
  properties: ReadonlyMap<string, Node>;
  /** Something unknown is spread into it, or it comes from elsewhere. */
  open: boolean;
  /** The literal that was found first, for changes. */
  literal: Node | null;
}

const OPEN: ObjectShape = { properties: new Map(), open: true, literal: null };

const shapes = (): Map<Node, ObjectShape> => new Map();

/** The properties an expression's object has, through constants, spreads, and functions of this file. */
export function shapeOf(file: SourceFile, node: Node, depth = 0): ObjectShape {
  if (depth > 8) return OPEN;
  const inner = unwrap(node);
  const known = file.fact(shapes);
  const before = known.get(inner);
  if (before) return before;
  known.set(inner, OPEN);
  const shape = computeShape(file, inner, depth);
  known.set(inner, shape);
  return shape;
}

function computeShape(file: SourceFile, inner: Node, depth: number): ObjectShape {
  switch (inner.type) {
    case "ObjectExpression": {
      const properties = new Map<string, Node>();
      let open = false;
      for (const property of inner.properties) {
        if (property.type === "SpreadElement") {
          const spread = shapeOf(file, property.argument, depth + 1);
          for (const [name, value] of spread.properties) properties.set(name, value);
          open ||= spread.open;
          continue;
        }
        const key = keyOf(property);
        if (key === null) open = true;
        else properties.set(key, property.value);
      }
      return { properties, open, literal: inner };
    }
    case "Identifier": {
      const variable = variableOf(file, inner);
      if (!variable) return OPEN;
      const all = definitionsOf(variable);
      const [only] = all;
      if (!only || all.length !== 1) return OPEN;
      if (only.kind === "value" && only.parts.length === 0) {
        const found = shapeOf(file, only.node, depth + 1);
        // Properties added later: `payload.exp = …`.
        const added = new Map(found.properties);
        for (const reference of variable.references) {
          const member = (reference.identifier as unknown as Node).parent;
          if (
            member?.type !== "MemberExpression" ||
            member.object !== (reference.identifier as unknown as Node)
          )
            continue;
          const key = keyOf(member);
          if (member.parent?.type === "AssignmentExpression" && member.parent.left === member && key !== null)
            added.set(key, member.parent.right);
        }
        return { ...found, properties: added };
      }
      if (only.kind === "value" && only.parts.length === 1 && typeof only.parts[0] === "string") {
        const value = shapeOf(file, only.node, depth + 1).properties.get(only.parts[0]);
        return value ? shapeOf(file, value, depth + 1) : OPEN;
      }
      if (only.kind === "parameter" && only.parts.length === 0) {
        const calls = callsTo(file, only.fn);
        const exported =
          /^Export/.test(only.fn.parent?.type ?? "") || only.fn.parent?.type === "MethodDefinition";
        if (calls.length === 0 || exported) return OPEN;
        const given = calls.map((call) =>
          call.arguments[only.index] ? shapeOf(file, call.arguments[only.index]!, depth + 1) : OPEN,
        );
        if (given.some((shape) => shape.open)) return OPEN;
        const names = new Map<string, Node>();
        for (const shape of given) for (const [name, value] of shape.properties) names.set(name, value);
        return { properties: names, open: false, literal: null };
      }
      return OPEN;
    }
    case "MemberExpression": {
      const key = keyOf(inner);
      if (key === null) return OPEN;
      const held = heldByField(file, inner);
      if (held) return shapeOf(file, held, depth + 1);
      const value = shapeOf(file, inner.object, depth + 1).properties.get(key);
      return value ? shapeOf(file, value, depth + 1) : OPEN;
    }
    case "CallExpression": {
      const fn = localFunctionOf(file, inner.callee);
      const returned = fn ? returnsOf(fn) : [];
      return returned.length === 1 ? shapeOf(file, returned[0]!, depth + 1) : OPEN;
    }
    default:
      return OPEN;
  }
}

/** The value at a path of properties: `sign.expiresIn`; "absent" when surely not there, null when unknown. */
export function valueAt(file: SourceFile, node: Node, path: readonly string[]): Node | "absent" | null {
  const [first, ...rest] = path;
  if (first === undefined) return node;
  const shape = shapeOf(file, node);
  const value = shape.properties.get(first);
  if (value) return rest.length === 0 ? value : valueAt(file, value, rest);
  return shape.open ? null : "absent";
}
