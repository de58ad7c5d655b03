import { Html, Link } from "@react-email/components";

const SITE = "https://forms.example";

export const Finished = ({ userId, bookings }: { userId: string; bookings: string[] }) => (
  <Html>
    <Link href={`${SITE}/people/${userId}/responses`}>See the answers</Link>
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
    {bookings.map((name, i) => (
      <Link key={i} href={`${SITE}/bookings/${i + 1}`}>
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
        {name}
      </Link>
    ))}
  </Html>
);
