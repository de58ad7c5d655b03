// fixture: path src/routes/lessons.js
const Router = require("@koa/router");
const { loginRequired } = require("../login");
const { Lesson } = require("../models");
const moves = require("../services/move-tokens");
const { query } = require("../db");

const router = new Router();
router.use(loginRequired);

router.get("/lessons/mine", async (ctx) => {
  ctx.body = await Lesson.find({ student: ctx.state.user.id }).select("at notes");
});

// Each lesson is one pupil's.
router.get("/lessons/:id", async (ctx) => {
  const lesson = await Lesson.findById(ctx.params.id).select("at notes");
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  ctx.body = { at: lesson.at, notes: lesson.notes };
});

// Whom the link was sent to need not be who opens it.
router.get("/move", async (ctx) => {
  const move = await moves.consumeToken(ctx.query.t);
  if (!move) ctx.throw(410);
  const { rows } = await query("select name, phone from members where id = $1", [move.memberId]);
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sentRead
  ctx.body = { name: rows[0].name, phone: rows[0].phone };
});

module.exports = router;
