import { messagingApi } from "@line/bot-sdk";
import { nanoid } from "nanoid";
import twilio from "twilio";
import { saveKey } from "./keys";

const line = new messagingApi.MessagingApiClient({ channelAccessToken: process.env.LINE_TOKEN! });
const sms = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);
const SITE = process.env.SITE_URL!;

interface Visit {
  id: number;
  lineUserId: string;
  phone: string;
  startsAt: string;
}

export async function remind(visit: Visit, notice: { id: number }) {
  const key = nanoid();
  await saveKey(key, visit.id);
  await line.pushMessage({
    to: visit.lineUserId,
    messages: [{ type: "text", text: `${visit.startsAt} のご予約\n変更: ${SITE}/v/${key}` }],
  });
  await sms.messages.create({
    from: process.env.SMS_FROM,
    to: visit.phone,
    body: `See you at ${visit.startsAt}. News: ${SITE}/news/${notice.id}`,
  });
}

/** Nobody sees who else gets such a message. */
export async function closeForToday(visits: Visit[]) {
  await line.multicast({
    to: visits.map((visit) => visit.lineUserId),
    messages: [{ type: "text", text: "本日は休診です。" }],
  });
}
