import type { Request, Response } from "express";
import { dataSource } from "./data-source.js";
import { Visit } from "./visit.js";

export class VisitController {
  private readonly visits = dataSource.getRepository(Visit);

  list = async (req: Request, res: Response) => {
    res.json(await this.visits.find({ where: { member: { id: req.user.id } } }));
  };

  show = async (req: Request, res: Response) => {
    const visit = await this.visits.findOne({ where: { id: Number(req.params.id) } });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
    res.json(visit);
  };
}
