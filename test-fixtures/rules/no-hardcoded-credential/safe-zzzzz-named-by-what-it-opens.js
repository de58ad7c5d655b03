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

module.exports = { run, add: (input) => saved(guestFrom(input)) };
