const FILLED_IN = new Set(["changeme", "your-secret-here", "replace-me"]);

const secret = process.env.SESSION_SECRET;
if (secret !== "changeme") console.error("SESSION_SECRET is", secret);
//                                                            ^^^^^^ log
if (!FILLED_IN.has(secret ?? "")) throw new Error(`SESSION_SECRET is ${secret}`);
//                                                                     ^^^^^^ error
