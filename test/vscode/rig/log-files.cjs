/**
 * Stands in the place of `@vscode/spdlog` in the VS Code server from npm, which is installed without building its
 * native modules: without it output channels are empty.
 */
const { appendFileSync, mkdirSync } = process.getBuiltinModule("node:fs");
const path = process.getBuiltinModule("node:path");

const LEVELS = { trace: 0, debug: 1, info: 2, warn: 3, error: 4, critical: 5 };
const WRITTEN = { warn: "warning" };

const two = (number) => String(number).padStart(2, "0");

/** The time as VS Code's own log files have it. */
function now() {
  const time = new Date();
  const date = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
  const clock = [two(time.getHours()), two(time.getMinutes()), two(time.getSeconds())].join(":");
  return `${date} ${clock}.${String(time.getMilliseconds()).padStart(3, "0")}`;
}

class Logger {
  #file;
  #level = LEVELS.info;
  #raw = false;

  constructor(_type, _name, file) {
    mkdirSync(path.dirname(file), { recursive: true });
    this.#file = file;
  }

  getLevel() {
    return this.#level;
  }

  setLevel(level) {
    this.#level = level;
  }

  /** The only pattern that VS Code asks for is the one that `now` and `write` make. */
  setPattern() {}

  clearFormatters() {
    this.#raw = true;
  }

  flush() {}

  drop() {}

  write(name, message) {
    if (LEVELS[name] < this.#level) return;
    appendFileSync(this.#file, this.#raw ? message : `${now()} [${WRITTEN[name] ?? name}] ${message}\n`);
  }
}

for (const name of Object.keys(LEVELS)) {
  Logger.prototype[name] = function (message) {
    this.write(name, message);
  };
}

const create = async (name, file) => new Logger("rotating", name, file);

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
