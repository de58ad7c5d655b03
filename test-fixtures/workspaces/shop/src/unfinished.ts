export const password = "
