// fixture: only require-owner-check
// fixture: path pages/api/orders/[id].ts
import { createRouter } from "next-connect";
import { withAuth } from "../../../lib/with-auth";
import { prisma } from "../../../lib/prisma";

const router = createRouter();
router.use(withAuth);

router.patch(async ({ query: { id }, body, user }, res) => {
  await prisma.order.updateMany({ where: { id, customerId: user.id }, data: { address: body.address } });
  res.json({ id });
});

export default router.handler();
