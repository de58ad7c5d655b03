// fixture: only no-hardcoded-credential
const mongoose = require('mongoose');
const { trimmed, saved } = require('./texts');

async function run() {
	const uri = process.env.MONGODB_URI;
	await mongoose.connect(uri);
}

const guestFrom = (input) => ({
	name: trimmed(input.name) || 'guest',
	password: trimmed(input.password, 255),
});

const database = (host) => `postgres://deskNagare81:${encodeURIComponent(process.env.DATABASE_PASSWORD)}@${host}/stays`;

module.exports = { run, database, add: (input) => saved(guestFrom(input)) };
