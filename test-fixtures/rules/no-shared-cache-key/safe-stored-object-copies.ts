// fixture: preset recommended
import express, { type Request, type Response } from "express";
import NodeCache from "node-cache";
import { loadCourse } from "./store";

const app = express();
const courses = new NodeCache({ stdTTL: 600 });

app.get("/courses/:slug", async (req: Request, res: Response) => {
  if (!courses.has(req.params.slug)) courses.set(req.params.slug, await loadCourse(req.params.slug));
  const course = courses.get(req.params.slug);
  course.learner = { name: req.user.name, email: req.user.email };
  res.render("course", { course });
});
