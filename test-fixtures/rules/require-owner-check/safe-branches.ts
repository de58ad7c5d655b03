// fixture: path app/routes/rentals.$rentalId.tsx
import { redirect, type ActionFunctionArgs } from "react-router";
import { db } from "~/db.server";
import { requireUser } from "~/session.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const user = await requireUser(request);
  const form = await request.formData();
  switch (form.get("intent")) {
    case "return": {
      await db.rental.updateMany({
        where: { id: params.rentalId, userId: user.id },
        data: { returned: true },
      });
      return redirect("/rentals");
    }
    case "forget-damage": {
      const reportId = String(form.get("reportId"));
      await db.damageReport.delete({ where: { id: reportId, userId: user.id } });
      return redirect("/rentals");
    }
  }
  return null;
}
