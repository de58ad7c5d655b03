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
//               ^... missing
		{ member: request.body.member },
		process.env.SESSION_KEY
	);
	reply.setCookie('session', session, {
		maxAge: 1000 * 60 * 60 * 24 * 3, // 3 days
//        ^^^^^^^^^^^^^^^^^^^^^^^ tooLong
		httpOnly: true,
	});
	return { ok: true };
});

export async function photoUrl(name) {
	const expires = new Date().setFullYear(new Date().getFullYear() + 2); // 2 years
	const [url] = await photos.file(name).getSignedUrl({ action: 'read', expires });
//                                                                    ^^^^^^^ tooLong
	return url;
}

export const signed = (member) =>
	jwt.sign({ member }, process.env.SESSION_KEY, {
// ^...@2 missing
		algorithm: 'HS256',
	});
