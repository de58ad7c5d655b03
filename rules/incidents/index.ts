import { coubic2019 } from "./coubic-2019.js";
import { kaika2021 } from "./kaika-2021.js";
import { paletdor2021 } from "./paletdor-2021.js";
import { reservelink2018 } from "./reservelink-2018.js";
import type { Incident } from "./schema.js";
import { tablecheck2024 } from "./tablecheck-2024.js";

export type { Incident };

/** Every incident on record, newest first. */
export const incidents: readonly Incident[] = [
  tablecheck2024,
  kaika2021,
  paletdor2021,
  coubic2019,
  reservelink2018,
];
