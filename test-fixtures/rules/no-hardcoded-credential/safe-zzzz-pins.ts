export const isEasyPin = (pin: string) => pin === "0000" || pin === "1234";

export function pinLabel(pin: string) {
  return pin === "" ? "未設定" : "設定済み";
}

export const isLed = (pin: string) => pin === "13";

export function matches(pin: string, expected: string) {
  return pin === expected;
}
