// fixture: only no-identity-in-mailed-link
import { Button, Html, Text } from "@react-email/components";

const baseUrl = process.env.VERCEL_URL ? `https://${process.env.VERCEL_URL}` : "";

export const InvoiceEmail = ({ customerName, invoiceId }: { customerName: string; invoiceId: number }) => (
  <Html>
    <Text>{customerName} 様</Text>
    <Button href={`${baseUrl}/invoices/${invoiceId}/pdf`}>請求書を見る</Button>
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  </Html>
);
