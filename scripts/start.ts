/**
 * `npm start -- <folder>` builds the command and runs it over a folder; without a folder over the booking app, which
 * is made to be found, so findings there are a success.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { inRepository, root } from "../test/support/repository.js";

const built = spawnSync(process.execPath, ["esbuild.js", "--only=rules/dist/"], {
  cwd: root,
  encoding: "utf8",
});
if (built.status !== 0) {
  process.stderr.write(built.stderr);
  process.exit(2);
}

const args = process.argv.slice(2);
const given = args.length > 0;
const bookingApp = path.join("test-fixtures", "booking-app");
const { status } = spawnSync(
  process.execPath,
  [inRepository("rules", "dist", "cli.js"), ...(given ? args : [bookingApp])],
  {
    cwd: given ? (process.env.INIT_CWD ?? root) : root,
    stdio: "inherit",
  },
);
process.exitCode = !given && status === 1 ? 0 : (status ?? 2);
