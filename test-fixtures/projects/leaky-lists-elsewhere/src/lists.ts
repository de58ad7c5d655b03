export interface Runner {
  email: string | null;
  time: string;
}

export const addressesOf = (runners: Runner[]) =>
  runners.filter((runner) => runner.email !== null).map((runner) => runner.email!);

export const resultsOf = (runners: Runner[]) => runners.map((runner) => `Your time: ${runner.time}`);
