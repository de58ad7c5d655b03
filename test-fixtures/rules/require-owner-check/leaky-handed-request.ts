// fixture: only require-owner-check
import { Router, type Request, type Response } from "express";
import { db } from "./db";
import { requireSession } from "./session";

class LoanController {
  async renew(req: Request, res: Response) {
    const loanId = Number.parseInt(req.params.loanId!, 10);
    await db("loans").where({ id: loanId }).update({ renewed: true });
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
    res.sendStatus(204);
  }
}

const loans = new LoanController();
export const router = Router();
router.post("/loans/:loanId/renew", requireSession, (req, res) => loans.renew(req, res));
