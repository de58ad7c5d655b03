// fixture: only require-owner-check
import { NotFound } from "@feathersjs/errors";
import type { Params } from "@feathersjs/feathers";
import { knex } from "../knex";

export class PayslipsService {
  async get(id: string, params: Params) {
    const payslip = await knex("payslips").where({ id }).first();
    if (payslip?.employee_id !== params.user.id) throw new NotFound();
    return payslip;
  }
  async patch(id: string, data: { note: string }, params: Params) {
    await knex("payslips").where({ id, employee_id: params.user.id }).update(data);
  }
}
