// fixture: path src/emails/new-account.tsx
import { Body, Html, Text } from "@react-email/components";

export default function NewAccount({ name, temporaryPassword }: { name: string; temporaryPassword: string }) {
  return (
    <Html>
      <Body>
        <Text>Hello {name}</Text>
        <Text>Your password is {temporaryPassword}</Text>
        {/*                     ^^^^^^^^^^^^^^^^^ mail */}
      </Body>
    </Html>
  );
}
