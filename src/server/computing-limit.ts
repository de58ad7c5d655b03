/**
 * Calls back once this process has computed for longer than a number of milliseconds. Time in which a busy machine
 * gives others their turn does not count. `clearTimeout` ends the watch.
 */
export function whenComputed(milliseconds: number, exceeded: () => void): NodeJS.Timeout {
  const before = process.cpuUsage();
  const watch = setInterval(
    () => {
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1_000 < milliseconds) return;
      clearTimeout(watch);
      exceeded();
    },
    Math.max(50, milliseconds / 20),
  );
  return watch;
}
