import type { Row } from "./types";

declare const run: <T>(text: string, values: readonly unknown[]) => Promise<T[]>;

export const byNumber = async (number: string) => (await run<Row>("select * from t_0412 where no = $1", [number]))[0];
