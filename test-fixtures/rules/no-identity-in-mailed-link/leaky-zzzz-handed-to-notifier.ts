// fixture: only no-identity-in-mailed-link
import { notifier } from "./notifier.js";

interface Contract {
  contractNo: string;
  signer: { email: string; name: string };
}

export async function readyToSign(contract: Contract): Promise<void> {
  const signUrl = `${process.env.APP_URL}/contracts/${contract.contractNo}/sign`;
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  await notifier.sendTemplate(contract.signer.email, "ready-to-sign", { name: contract.signer.name, signUrl });
}

export async function signed(contract: Contract): Promise<void> {
  await notifier.notifySigned(
    contract.signer.email,
    `${process.env.APP_URL}/contracts/${contract.contractNo}`,
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  );
}
