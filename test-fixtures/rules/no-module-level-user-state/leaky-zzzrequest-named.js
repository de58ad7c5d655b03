// fixture: path lib/visit.js
class Visit {
  constructor() {
    this.data = {};
    this.count = 0;
  }

  start(req) {
    this.count += 1;
    this.data = { user: req.session.user, cart: req.session.cart };
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
    return this;
  }

  user() {
    return this.data.user;
  }
}

let last = null;

exports.remember = (ctx) => {
  last = ctx.session;
//^^^^^^^^^^^^^^^^^^ variable
  return last;
};

exports.visit = new Visit();
