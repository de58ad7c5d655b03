// fixture: path src/diagnosis/answers.ts
// A table of what is sent, and of what has to come back.
export const rows = [
  { title: "no scheme we know", authorization: "Basic sometoken-1", expectedStatus: 401 },
  { title: "an old one", authorization: "Bearer abcd-1234-efgh-5678", expectedStatus: 401 },
];

// The name and the text say that it was made up for a test.
const testPassword = "test-password-1";

export async function run(login: (email: string, password: string) => Promise<boolean>): Promise<boolean> {
  return login("someone@example.com", testPassword);
}
