import { newsletterMembers } from "../database.js";
import { FROM, transport } from "./transport.js";

/** 会員サイト移転のご案内 */
export async function announceTheMove(): Promise<void> {
  const members = await newsletterMembers();
  await transport.sendMail({
    from: FROM,
    to: FROM,
    cc: members.map((member) => member.email),
    subject: "会員サイト移転のご案内",
    text: "新しい会員サイトができました。https://yoimachi.example/",
  });
}

/** 移転後のログイン案内: one mail per member. */
export async function sendLoginLinks(): Promise<void> {
  const members = await newsletterMembers();
  const reachable = members.filter((member) => member.email !== "");
  for (let i = 0; i < reachable.length; i += 1) {
    await transport.sendMail({
      from: FROM,
      to: reachable[i]!.email,
      subject: "新しい会員ページのご案内",
      text: `${members[i]!.name} 様\nhttps://yoimachi.example/mypage?memberId=${members[i]!.id}`,
    });
  }
}
