// fixture: only no-hardcoded-credential
const mongoose = require('mongoose');
const { trimmed, saved } = require('./texts');

async function run() {
	const uri = 'mongodb+srv://inn_user:Kawa4Nagare81@inn.example.net/stays';
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
	await mongoose.connect(uri);
}

const guestFrom = (input) => ({
	name: trimmed(input.name) || 'guest',
	password: trimmed(input.password, 255) || 'Yukata#418',
//                                         ^^^^^^^^^^^^ fallback
});

const database = (host) => `postgres://deskNagare81:deskNagare81@${host}/stays`;
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url

module.exports = { run, database, add: (input) => saved(guestFrom(input)) };
