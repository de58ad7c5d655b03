// fixture: path src/lib/emails/templates/berth-welcome-email.ts
export interface Welcome {
  quay: string;
  email: string;
  hasPassword: boolean;
  passwordResetUrl: string;
}

declare const frame: (heading: string, body: string) => string;

export function renderStaffWelcomeEmail(params: Welcome): { html: string; text: string } {
  const body = [
    `<p>Sign-in email: ${params.email}</p>`,
    `<p><strong>Password:</strong> <a href="${params.passwordResetUrl}">set your password</a></p>`,
    params.hasPassword ? "<p>Your password stays as it is.</p>" : "",
  ].join("\n");
  const text = [`Your account at ${params.quay}`, `Set a password: ${params.passwordResetUrl}`].join("\n");
  return { html: frame("Your login", body), text };
}

export const codeMail = (name: string, passcode: string) => ({
  subject: "認証コードのお知らせ",
  text: `${name} 様\n認証コード: ${passcode}\n10分以内に入力してください。`,
});

/** What a form says of a password; no mail. */
export const hint = (password: string): string => (password.length < 8 ? "too short" : `${"*".repeat(password.length)}`);
