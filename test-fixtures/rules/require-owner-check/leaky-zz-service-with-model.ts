// fixture: only require-owner-check
import type { Application } from "../declarations";
import { authenticate } from "@feathersjs/authentication";
export class Reservations {
  constructor(private app: Application) {}
  async get(id, params) {
    const Model = this.app.get("sequelizeClient").models.reservations;
    return Model.findByPk(id);
//         ^^^^^^^^^^^^^^^^^^ read
  }
  async remove(id, params) {
    const Model = this.app.get("sequelizeClient").models.reservations;
    return Model.destroy({ where: { id, userId: params.user.id } });
  }
}
export default function (app: Application) {
  app.use("/reservations", new Reservations(app));
  app.service("reservations").hooks({ before: { all: [authenticate("jwt")] } });
}
