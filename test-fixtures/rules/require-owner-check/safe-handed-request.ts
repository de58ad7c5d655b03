// fixture: only require-owner-check
import { Router, type Request, type Response } from "express";
import { db } from "./db";
import { requireAdmin } from "./session";

class LoanController {
  async renew(req: Request, res: Response) {
    const loanId = Number.parseInt(req.params.loanId!, 10);
    await db("loans").where({ id: loanId }).update({ renewed: true });
    res.sendStatus(204);
  }
}

const loans = new LoanController();
export const router = Router();
router.post("/loans/:loanId/renew", requireAdmin, (req, res) => loans.renew(req, res));
