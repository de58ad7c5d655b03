/** The login of the service is in what is logged before it is sent there. */
interface Shop {
  sender: "melon" | "suika";
  smsUser: string;
  smsPassword: string;
  smsToken: string;
}

export async function sendCode(shop: Shop, mobile: string, code: string): Promise<void> {
  let parameters: Record<string, unknown>;
  if (shop.sender === "melon") {
    parameters = { username: shop.smsUser, password: shop.smsPassword, to: mobile, text: code };
    console.log("sending", parameters);
//                         ^^^^^^^^^^ log
  } else {
    parameters = { to: mobile, template: 4, values: { code } };
  }
  console.log("sent with", parameters);
//                         ^^^^^^^^^^ log
}
