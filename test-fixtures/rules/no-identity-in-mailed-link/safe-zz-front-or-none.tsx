// fixture: only no-identity-in-mailed-link
import { Button, Html, Text } from "@react-email/components";

const baseUrl = process.env.VERCEL_URL ? `https://${process.env.VERCEL_URL}` : "";

export const InvoiceEmail = ({ customerName, token }: { customerName: string; token: string }) => (
  <Html>
    <Text>{customerName} 様</Text>
    <Button href={`${baseUrl}/invoices/${token}/pdf`}>請求書を見る</Button>
  </Html>
);
