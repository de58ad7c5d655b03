// fixture: path src/feedback.ts
const APP_URL = process.env["APP_URL"];

export const feedback = (userId: string) => `
<mjml>
  <mj-body>
    <mj-text>If you would rather not hear from us: <a href="${APP_URL}/stop?id=${userId}">no more mails</a></mj-text>
//                                                                               ^^^^^^ identity
  </mj-body>
</mjml>`;
