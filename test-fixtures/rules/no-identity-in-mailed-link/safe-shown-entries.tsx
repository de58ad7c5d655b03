import { Html, Link, Text } from "@react-email/components";

interface Award {
  contest: { id: number; name: string };
  entry: { id: number };
  emailAccountId: string;
  baseUrl: string;
}

/** What everybody sees, and the application's own page that asks who one is. */
export function AwardMail({ contest, entry, emailAccountId, baseUrl }: Award) {
  return (
    <Html>
      <Text>Your entry won the contest {contest.name}.</Text>
      <Link href={`${baseUrl}/contests/${contest.id}/entries/${entry.id}`}>See it</Link>
      <Link href={`${baseUrl}/${emailAccountId}/notifications`}>Choose what you receive</Link>
    </Html>
  );
}
