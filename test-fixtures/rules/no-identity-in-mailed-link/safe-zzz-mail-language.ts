// fixture: path src/feedback.ts
const APP_URL = process.env["APP_URL"];

export const feedback = (stopToken: string) => `
<mjml>
  <mj-body>
    <mj-text>If you would rather not hear from us: <a href="${APP_URL}/stop?t=${stopToken}">no more mails</a></mj-text>
  </mj-body>
</mjml>`;
