// fixture: only require-owner-check
import { api } from "encore.dev/api";
import { db } from "./db";
export const getInvoice = api(
  { method: "GET", path: "/invoices/:id", auth: true, expose: true },
  async ({ id }: { id: string }) => {
    return db.queryRow`SELECT * FROM invoices WHERE id = ${id}`;
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  },
);
