import type { Request } from "express";
import { Router } from "express";
import { RESTDataSource } from "@apollo/datasource-rest";

class Loans extends RESTDataSource {
  token?: string;
}
export const loans = new Loans();

export const context = async ({ req }: { req: Request }) => {
  loans.token = req.headers.authorization;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
  return { loans };
};

let asking: unknown;

export async function visit(req: import("express").Request) {
  asking = req.user;
//^^^^^^^^^^^^^^^^^ variable
  return asking;
}

class Reading {
  guest?: { name: string };

  async show(req, res) {
    Object.assign(this, { guest: await guestOf(req.session.guestId) });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
    res.json(this.guest);
  }
}

const guestOf = async (id: string) => ({ name: id });

export default () => {
  const reading = new Reading();
  const router = Router();
  router.get("/", (req, res) => reading.show(req, res));
  return router;
};
