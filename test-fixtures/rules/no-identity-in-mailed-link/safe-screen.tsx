"use client";
// fixture: path app/[emailAccountId]/meetings/Detail.tsx
import { useAccount } from "@/account";

export function Detail({ meetingId }: { meetingId: string }) {
  const { accountId } = useAccount();
  return (
    <p>
      <a href={draftUrl(meetingId, accountId)}>Go to drafts</a>
    </p>
  );
}

function draftUrl(meetingId: string, accountId: string) {
  return `https://app.example.com/api/meetings/${meetingId}/draft?accountId=${accountId}`;
}
