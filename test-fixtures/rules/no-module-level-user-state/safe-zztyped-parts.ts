import type { Request } from "express";
import { Router } from "express";
import { RESTDataSource } from "@apollo/datasource-rest";

class Loans extends RESTDataSource {
  token?: string;
}

export const context = async ({ req }: { req: Request }) => {
  const loans = new Loans();
  loans.token = req.headers.authorization;
  return { loans };
};

let asked = 0;

export async function visit(req: import("express").Request) {
  asked += 1;
  return { asking: req.user, asked };
}

class Reading {
  guest?: { name: string };

  async show(req, res) {
    Object.assign(this, { guest: await guestOf(req.session.guestId) });
    res.json(this.guest);
  }
}

const guestOf = async (id: string) => ({ name: id });

export default () => {
  const router = Router();
  router.get("/", (req, res) => new Reading().show(req, res));
  return router;
};
