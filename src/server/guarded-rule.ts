import type { Rule } from "eslint";

type Listener = (...nodes: unknown[]) => void;

/**
 * The same rule, but one that throws reports to `onFailure` and keeps quiet for the rest of the file,
 * so that a fault in one rule takes neither the others nor the server with it.
 */
export function guardedRule(rule: Rule.RuleModule, onFailure: (error: unknown) => void): Rule.RuleModule {
  return {
    ...rule,
    create(context) {
      let failed = false;
      const guard =
        (listener: Listener): Listener =>
        (...nodes) => {
          if (failed) return;
          try {
            listener(...nodes);
          } catch (error) {
            failed = true;
            onFailure(error);
          }
        };
      try {
        const listeners = Object.entries(rule.create(context));
        return Object.fromEntries(
          listeners.map(([selector, listener]) => [selector, guard(listener as Listener)]),
        );
      } catch (error) {
        onFailure(error);
        return {};
      }
    },
  };
}
