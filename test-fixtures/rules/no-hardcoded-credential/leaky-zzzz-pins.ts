import { cookies } from "next/headers";

export async function unlock(pin: string) {
  if (pin === "4649") (await cookies()).set("staff", "1", { maxAge: 60 * 60 });
//            ^^^^^^ compared
}

export function openDrawer(staffPin: string, drawer: { open(): void }) {
  if (staffPin !== "258013") throw new Error("暗証番号が違います");
//                 ^^^^^^^^ compared
  drawer.open();
}
