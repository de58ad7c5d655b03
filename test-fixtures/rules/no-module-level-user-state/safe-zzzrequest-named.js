// fixture: path lib/visit.js
class Visit {
  constructor(req) {
    this.data = { user: req.session.user, cart: req.session.cart };
  }

  user() {
    return this.data.user;
  }
}

let count = 0;

exports.remember = (ctx) => {
  count += 1;
  return { session: ctx.session, count };
};

exports.visitOf = (req) => new Visit(req);
