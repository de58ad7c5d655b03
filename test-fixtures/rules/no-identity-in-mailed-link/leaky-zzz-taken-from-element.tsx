// Links that a helper makes a list of, taken apart where each is shown.
import { Link, Section, Text } from "@react-email/components";

interface Props {
  reservation: { id: number; guestName: string };
  origin: string;
}

const actions = (reservation: Props["reservation"], origin: string) => [
  { label: "Change", to: `${origin}/reservations/${reservation.id}/edit` },
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  { label: "Contact", to: `${origin}/contact` },
];

export const Confirmation = ({ reservation, origin }: Props) => (
  <Section>
    <Text>Dear {reservation.guestName}</Text>
    {actions(reservation, origin).map(({ label, to }) => (
      <Link key={label} href={to}>
        {label}
      </Link>
    ))}
  </Section>
);
