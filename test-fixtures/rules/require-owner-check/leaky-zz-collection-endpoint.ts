// fixture: only require-owner-check
import type { CollectionConfig } from "payload";
export const Orders: CollectionConfig = {
  slug: "orders",
  fields: [],
  endpoints: [
    {
      path: "/:id/receipt",
      method: "get",
      handler: async (req) => {
        if (!req.user) return Response.json({ error: "unauthorized" }, { status: 401 });
        const order = await req.payload.findByID({ collection: "orders", id: req.routeParams.id });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
        return Response.json(order);
      },
    },
  ],
};
