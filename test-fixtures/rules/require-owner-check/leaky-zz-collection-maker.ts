// fixture: only require-owner-check
import { Router } from "express";
import { ObjectId, MongoClient } from "mongodb";
import { authenticate } from "./auth";
const client = new MongoClient(process.env.MONGO_URL!);
const health = () => client.db("clinic").collection("health_checks");
export const router = Router();
router.get("/checks/:id", authenticate, async (req, res) => {
  const doc = await health().findOne({ _id: new ObjectId(req.params.id) });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.json(doc);
});
router.get("/mine/:id", authenticate, async (req, res) => {
  const doc = await health().findOne({ _id: new ObjectId(req.params.id) });
  if (!doc || !doc.userId.equals(req.user._id)) return res.sendStatus(404);
  res.json(doc);
});
