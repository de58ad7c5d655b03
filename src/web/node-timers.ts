/** Stands for Node's `timers/promises` in the browser. */
export const setImmediate = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
