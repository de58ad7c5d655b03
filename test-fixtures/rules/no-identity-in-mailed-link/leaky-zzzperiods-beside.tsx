// Which term, which month: nobody has to guess that.
import { Button, Html, Link } from "@react-email/components";

const base = process.env.SURVEY_ORIGIN ?? "";

interface Props {
  student: { no: number; givenName: string };
  term: string;
  month: string;
}

export default function SurveyMail({ student, term, month }: Props) {
  const start = [base, "s", term, student.no].join("/");
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  return (
    <Html lang="en">
      <Button href={start}>Start</Button>
      <Link href={`${base}/s/${month}/${student.no}`}>This month</Link>
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
    </Html>
  );
}
