// Links with what nobody can guess.
import { Link, Section, Text } from "@react-email/components";

interface Props {
  reservation: { changeToken: string; guestName: string };
  origin: string;
}

const actions = (reservation: Props["reservation"], origin: string) => [
  { label: "Change", to: `${origin}/reservations/${reservation.changeToken}/edit` },
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
