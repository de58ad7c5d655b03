// fixture: path packages/core/services/cipherTestUtils.ts
// What two programs have to agree on; nothing was ever kept with it.
export const desktopData = {
  password: "Kumquat-harvest-88",
  plaintext: "just testing",
};
