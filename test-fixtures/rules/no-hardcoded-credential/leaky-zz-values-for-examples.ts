// fixture: path libs/common/src/constant/account.ts
export const userPassword = "string1234";
//                          ^^^^^^^^^^^^ password
export const userName = "山田 花子";
