/** A record's own `filter` leaves fields out. */
import { Router } from "express";
import { AppDataSource, User } from "./data.js";

const router = Router();
const users = AppDataSource.getRepository(User);

router.get("/users/:id", async (req, res) => {
  const user = await users.findOneOrFail({ where: { id: Number(req.params.id) } });
  res.json(user.filter(req.user?.id === user.id));
});

export default router;
