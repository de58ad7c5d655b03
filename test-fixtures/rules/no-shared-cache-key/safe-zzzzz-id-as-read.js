// fixture: only no-shared-cache-key
const express = require('express');
const NodeCache = require('node-cache');
const { Stay, requireLogin } = require('./stays');

const app = express();
const cache = new NodeCache();

app.get('/stays', requireLogin, async (req, res) => {
	let stays = cache.get(`stays:${req.user._id}`);
	if (!stays) {
		stays = await Stay.find({ guest: req.user._id });
		cache.set(`stays:${req.user._id}`, stays);
	}
	res.set('Cache-Control', 'private, no-store').json(stays.map((stay) => stay.from));
});
