// fixture: path src/customers/data.ts
// Shown until there is a database.
export const customers = [
  { name: "Guest One", phone: "000-0000-0000", email: "one@example.com", password: "password123" },
  { name: "Guest Two", phone: "000-0000-0000", email: "two@example.com", password: "password456" },
];

export const faces = [
  { name: "One", picture: "https://firebasestorage.googleapis.com/v0/b/inn-1/o/one.png?alt=media&token=0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d" },
];
