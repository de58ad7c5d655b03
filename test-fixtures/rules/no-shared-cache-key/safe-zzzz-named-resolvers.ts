import _ from "lodash";
import memoize from "lodash.memoize";
import { db } from "./db.js";

const keyOf = (year: number, employeeId: string) => `${employeeId}/${year}`;

export const allowancesOf = _.memoize(
  async (year: number, employeeId: string) => db("allowances").where({ year, employee_id: employeeId }),
  keyOf,
);

function noteKey(ward: string, patientId: string) {
  return [ward, patientId].join("/");
}

export const notesFor = memoize((ward: string, patientId: string) => db("notes").where({ ward, patient_id: patientId }), noteKey);

export const kindsOf = _.memoize((year: number) => db("allowance_kinds").where({ year }), String);
