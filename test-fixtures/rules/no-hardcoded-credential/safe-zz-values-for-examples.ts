// fixture: path libs/common/src/constant/example.ts
export const userPassword = "string1234";
export const userName = "山田 花子";
