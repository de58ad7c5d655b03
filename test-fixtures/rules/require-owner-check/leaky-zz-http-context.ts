// fixture: only require-owner-check
import type { HttpContext } from "@adonisjs/core/http";
import Invoice from "#models/invoice";
export default class InvoicesController {
  async show({ params, auth, response }: HttpContext) {
    await auth.authenticate();
    const invoice = await Invoice.findOrFail(params.id);
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
    return response.ok(invoice);
  }
  async update({ params, request, auth }: HttpContext) {
    const user = auth.getUserOrFail();
    const invoice = await Invoice.query().where("id", params.id).where("user_id", user.id).firstOrFail();
    invoice.merge(request.only(["memo"]));
    await invoice.save();
  }
  async edit({ params, auth, bouncer }: HttpContext) {
    const invoice = await Invoice.findOrFail(params.id);
    await bouncer.with("InvoicePolicy").authorize("edit", invoice);
    return invoice;
  }
}
