// fixture: only no-unexpiring-credential
import fastify from 'fastify';
import cookie from '@fastify/cookie';
import jwt from 'jsonwebtoken';
import { Storage } from '@google-cloud/storage';

const app = fastify();
app.register(cookie);
const photos = new Storage().bucket('photos');

app.post('/login', async (request, reply) => {
	const session = jwt.sign(
		{ member: request.body.member },
		process.env.SESSION_KEY,
		{ expiresIn: '1h' }
	);
	reply.setCookie('session', session, {
		maxAge: 60 * 60 * 24 * 3, // 3 days
		httpOnly: true,
	});
	return { ok: true };
});

export async function photoUrl(name) {
	const expires = Date.now() + 60 * 60 * 1000;
	const [url] = await photos.file(name).getSignedUrl({ action: 'read', expires });
	return url;
}

export const signed = (member) =>
	jwt.sign({ member }, process.env.SESSION_KEY, {
		algorithm: 'HS256',
		expiresIn: '1h',
	});
