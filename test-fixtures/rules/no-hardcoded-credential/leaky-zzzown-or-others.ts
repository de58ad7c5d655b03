interface Command {
  get(name: string): { value: string } | undefined;
}
declare const connect: (options: object) => Promise<void>;

/** A server of the library's own is what is connected to when nothing is said. */
export async function addNode(options: Command) {
  const host = options.get("host")?.value ?? "audio.hoshizora-library.net",
    password = options.get("password")?.value ?? "youshallnotpass";
    //                                           ^^^^^^^^^^^^^^^^^ fallback
  await connect({ host, password, port: 5000 });
}

export function start() {
  process.env.DESK_HOST = "desk.hoshizora-library.net";
  process.env.DESK_PASSWORD = process.env.DESK_PASSWORD || "desk_password";
  //                                                       ^^^^^^^^^^^^^^^ fallback
}

const SPEECH_API_KEY = "AIzaSyD4xQ7mRk2Vx9Lp4Wn8sJd6Gf0HbQeUa31";
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ token

export const recognise = (text: string) =>
  fetch(`https://speech.googleapis.com/v1/speech:recognize?key=${SPEECH_API_KEY}`, {
    method: "POST",
    body: JSON.stringify({ q: text }),
  });

export const reader = { email: "desk@hoshizora-library.net", password: "hashed9431password" };
//                                                                     ^^^^^^^^^^^^^^^^^^^^ password
