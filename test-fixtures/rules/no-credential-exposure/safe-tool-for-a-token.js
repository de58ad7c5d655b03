// fixture: path scripts/get-refresh-token.js
import readline from "node:readline";
import { google } from "googleapis";

const client = new google.auth.OAuth2(process.env.CLIENT_ID, process.env.CLIENT_SECRET, "http://localhost:3000");
const lines = readline.createInterface({ input: process.stdin, output: process.stdout });

lines.question("Code: ", async (code) => {
  lines.close();
  const { tokens } = await client.getToken(code);
  console.log("GMAIL_REFRESH_TOKEN=" + tokens.refresh_token);
});
