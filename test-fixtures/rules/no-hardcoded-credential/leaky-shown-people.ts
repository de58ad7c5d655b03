// fixture: path src/customers/data.ts
// These are let in.
export const customers = [
  { name: "Guest One", phone: "000-0000-0000", email: "one@inn-asagao.jp", password: "password123" },
  //                                                                                 ^^^^^^^^^^^^^ password
];

export const report =
  "https://reports.inn-asagao.jp/v0/one.pdf?alt=media&token=0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";
