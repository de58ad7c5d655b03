// fixture: path services/loans.js
const store = require("../store");

let counted = 0;

async function lend(member, bookId) {
  const borrower = member;
  counted += 1;
  await store.lend(bookId, member.id);
  return receipt(borrower, bookId);
}

const receipt = (borrower, bookId) => `${borrower.name}: ${bookId} (${counted})`;

module.exports = { lend };
