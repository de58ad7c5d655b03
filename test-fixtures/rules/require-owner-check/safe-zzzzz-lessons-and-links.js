// fixture: path src/routes/lessons.js
const Router = require("@koa/router");
const { loginRequired } = require("../login");
const { Lesson, Review, Ticket, Order } = require("../models");
const moves = require("../services/move-tokens");
const sessions = require("../services/session-tokens");
const { query } = require("../db");

const router = new Router();
router.use(loginRequired);

router.get("/lessons/:id", async (ctx) => {
  const lesson = await Lesson.findOne({ _id: ctx.params.id, student: ctx.state.user.id }).select("at notes");
  ctx.body = { at: lesson.at, notes: lesson.notes };
});

// Everybody reads what one pupil wrote.
router.get("/reviews/mine", async (ctx) => {
  ctx.body = await Review.find({ student: ctx.state.user.id }).select("text");
});

router.get("/reviews/:id", async (ctx) => {
  const review = await Review.findById(ctx.params.id).select("text");
  ctx.body = { text: review.text };
});

// What is for sale goes into an order of the caller's.
router.post("/orders", async (ctx) => {
  const ticket = await Ticket.findById(ctx.request.body.ticketId);
  if (!ticket) ctx.throw(404);
  const order = await Order.create({ ticket, user: ctx.state.user.id });
  ctx.body = { id: order.id, ticket };
});

router.get("/move", async (ctx) => {
  const move = await moves.consumeToken(ctx.query.t);
  if (!move || move.memberId !== ctx.state.user.id) ctx.throw(410);
  const { rows } = await query("select name, phone from members where id = $1", [move.memberId]);
  ctx.body = { name: rows[0].name, phone: rows[0].phone };
});

// Such a token signs in.
router.get("/who", async (ctx) => {
  const session = await sessions.findToken(ctx.query.s, "login");
  const { rows } = await query("select name from members where id = $1", [session.memberId]);
  ctx.body = { name: rows[0].name };
});

module.exports = router;
