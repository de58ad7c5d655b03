import { messagingApi } from "@line/bot-sdk";
import twilio from "twilio";

const line = new messagingApi.MessagingApiClient({ channelAccessToken: process.env.LINE_TOKEN! });
const sms = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);
const SITE = process.env.SITE_URL!;

interface Visit {
  id: number;
  lineUserId: string;
  phone: string;
  startsAt: string;
}

/** Messages to a telephone open pages just as mails do. */
export async function remind(visit: Visit) {
  await line.pushMessage({
    to: visit.lineUserId,
    messages: [{ type: "text", text: `${visit.startsAt} のご予約\n変更: ${SITE}/visits/${visit.id}` }],
//                                                                                 ^^^^^^^^ identity
  });
  await sms.messages.create({
    from: process.env.SMS_FROM,
    to: visit.phone,
    body: `See you at ${visit.startsAt}. Change: ${SITE}/visits/${visit.id}`,
//                                                                ^^^^^^^^ identity
  });
}
