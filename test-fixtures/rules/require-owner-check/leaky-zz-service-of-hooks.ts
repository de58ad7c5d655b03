// fixture: only require-owner-check
import { authenticate } from "@feathersjs/authentication";
import type { Params } from "@feathersjs/feathers";
import { knex } from "../knex";
export class PayslipsService {
  async get(id: string, params: Params) {
    return knex("payslips").where({ id }).first();
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  }
  async find(params: Params) {
    return knex("payslips").where({ employee_id: params.user.id });
  }
  async patch(id: string, data: { note: string }, params: Params) {
    await knex("payslips").where({ id, employee_id: params.user.id }).update(data);
  }
}
export const hooks = { before: { all: [authenticate("jwt")] } };
