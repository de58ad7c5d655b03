import { Router } from "express";
import { showInvoice } from "../controllers/invoices";
import { guestOnly } from "../middleware/guest-only";
import { ownInvoice } from "../middleware/own-invoice";

const router = Router();

router.route("/:id").get(guestOnly, ownInvoice, showInvoice);

export default router;
