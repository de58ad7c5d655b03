import { Html, Link } from "@react-email/components";

const SITE = "https://forms.example";

const answerUrl = (survey: string, question: string, answer: string) => `${survey}?skip=1&${question}=${answer}`;

export const Finished = ({ workspaceId, range }: { workspaceId: string; range: number }) => (
  <Html>
    <Link href={`${SITE}/workspaces/${workspaceId}/responses`}>See the answers</Link>
    {Array.from({ length: range }, (_, i) => (
      <Link key={i} href={answerUrl(`${SITE}/s/spring`, "q1", (i + 1).toString())}>
        {i + 1}
      </Link>
    ))}
  </Html>
);
