import { accepted } from "../baseline.js";
import type { Accepted, Engine, LintSettings, Problem, Report } from "./engine.js";
import { words } from "./words.js";

/**
 * Sets aside what the project has accepted, as the project's own ESLint does: of a bundled engine's report, that is;
 * of the other ESLint has done it.
 */
export function acceptingEngine(
  engine: Engine,
  acceptedIn: (uri: string) => Promise<Accepted | null>,
): Engine {
  return {
    async lint(document, settings, signal) {
      const reported = engine.lint(document, settings, signal);
      const ofFile = await acceptedIn(document.uri).catch(() => null);
      const report = await reported;
      return ofFile ? withoutAccepted(report, ofFile, settings) : report;
    },
  };
}

function withoutAccepted(report: Report, ofFile: Accepted, settings: LintSettings): Report {
  if (report.engine !== "bundled") return report;
  const counted = report.problems.map((problem) => ({ rule: problem.ruleName, problem }));
  const aside = accepted(counted, ofFile);
  const those = (wanted: boolean): Problem[] =>
    counted.filter((each) => aside.has(each) === wanted).map(({ problem }) => problem);
  const { later } = report;
  const notes = [report.engineNote, aside.size > 0 ? words[settings.locale].accepted(aside.size) : null];
  return {
    ...report,
    problems: those(false),
    accepted: those(true),
    engineNote: notes.filter((note) => note !== null).join(" — ") || null,
    ...(later
      ? {
          later: async () => {
            const better = await later();
            return better && withoutAccepted(better, ofFile, settings);
          },
        }
      : {}),
  };
}
