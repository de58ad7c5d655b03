/** The login of one service is not in what is sent to the other. */
interface Shop {
  sender: "melon" | "suika";
  smsUser: string;
  smsPassword: string;
  smsToken: string;
}

export async function sendCode(shop: Shop, mobile: string, code: string): Promise<void> {
  let parameters: Record<string, unknown>;
  let answer: Response;
  switch (shop.sender) {
    case "melon":
      parameters = { username: shop.smsUser, password: shop.smsPassword, to: mobile, text: code };
      answer = await fetch("https://rest.melon-sms.example/send", { method: "POST", body: JSON.stringify(parameters) });
      break;
    case "suika":
      parameters = { to: mobile, template: 4, values: { code } };
      console.log("sending", parameters);
      answer = await fetch("https://api.suika-sms.example/v1/verify", {
        method: "POST",
        headers: { "x-api-key": shop.smsToken },
        body: JSON.stringify(parameters),
      });
      break;
  }
  if (!answer.ok) throw new Error(`the sender answered ${answer.status}`);
}
