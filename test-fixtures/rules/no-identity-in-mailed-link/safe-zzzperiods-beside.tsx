import { Button, Html, Link } from "@react-email/components";

const base = process.env.SURVEY_ORIGIN ?? "";

interface Props {
  share: string;
  term: string;
}

export default function SurveyMail({ share, term }: Props) {
  return (
    <Html lang="en">
      <Button href={`${base}/s/${share}`}>Start</Button>
      <Link href={`${base}/s/${term}`}>All surveys of the term</Link>
    </Html>
  );
}
