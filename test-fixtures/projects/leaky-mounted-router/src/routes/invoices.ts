import { Router } from "express";
import { showInvoice } from "../controllers/invoices";
import { guestOnly } from "../middleware/guest-only";

const router = Router();

router.route("/:id").get(guestOnly, showInvoice);

export default router;
