export const account = { user: "site", password: "garden-gate-2021" };
