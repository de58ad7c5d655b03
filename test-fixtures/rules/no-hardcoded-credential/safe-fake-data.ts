// fixture: path packages/admin/src/app/fakeDataServices/users.ts
export const users = [
  { id: 1, username: "keeper", password: "Hoken-3391" },
  { id: 2, username: "guide", password: "Sanpo-7718" },
];
