export const first = { user: "old", password: "cellar-door-2012" };
export const second = { user: "old", password: "attic-door-2012" };
