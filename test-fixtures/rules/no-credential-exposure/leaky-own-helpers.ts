// Functions of the same file that write what they are given.
function tellTeam(text: string) {
  return fetch(process.env.SLACK_WEBHOOK_URL!, { method: "POST", body: JSON.stringify({ blocks: [{ text }] }) });
}

const note = (message: string) => console.log(new Date().toISOString(), message);

export function newAdmin(clinic: string, loginId: string, password: string) {
  note(`made an administrator for ${clinic}`);
  return tellTeam(clinic + "\nID: " + loginId + "\nPW: " + password);
//                                                         ^^^^^^^^ message
}

export function signedIn(req: { body: { password: string } }) {
  note("login " + req.body.password);
//                ^^^^^^^^^^^^^^^^^ log
}
