// fixture: path services/loans.js
const store = require("../store");

let borrower = null;
let counted = 0;

async function lend(member, bookId) {
  borrower = member;
//^^^^^^^^^^^^^^^^^ variable
  counted += 1;
  await store.lend(bookId, member.id);
  return receipt(bookId);
}

const receipt = (bookId) => `${borrower.name}: ${bookId} (${counted})`;

module.exports = { lend };
