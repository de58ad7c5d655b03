export const database = { user: "booking", password: "kitchen-door-2019" };
