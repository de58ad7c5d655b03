import _ from "lodash";
import memoize from "lodash.memoize";
import { db } from "./db.js";

const byYear = (year: number) => `allowances/${year}`;

export const allowancesOf = _.memoize(
//                          ^... memoizer
  async (year: number, employeeId: string) => db("allowances").where({ year, employee_id: employeeId }),
  byYear,
);

function wardKey(ward: string) {
  return ward;
}

export const notesFor = memoize((ward: string, patientId: string) => db("notes").where({ ward, patient_id: patientId }), wardKey);
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ memoizer
