// fixture: only require-owner-check
// fixture: path pages/api/orders/[id].ts
import { createRouter } from "next-connect";
import { withAuth } from "../../../lib/with-auth";
import { prisma } from "../../../lib/prisma";

const router = createRouter();
router.use(withAuth);

router.patch(async ({ query: { id }, body }, res) => {
  const order = await prisma.order.update({ where: { id }, data: { address: body.address } });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  // The same record once more is the same hole.
  await prisma.order.update({ where: { id }, data: { touchedAt: new Date() } });
  res.json({ id: order.id, address: order.address });
});

export default router.handler();
