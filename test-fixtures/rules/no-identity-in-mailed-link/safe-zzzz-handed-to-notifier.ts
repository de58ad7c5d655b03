// fixture: only no-identity-in-mailed-link
import { notifier } from "./notifier.js";
import { issue } from "./one-time.js";

interface Contract {
  contractNo: string;
  signer: { email: string; name: string };
}

export async function readyToSign(contract: Contract): Promise<void> {
  const token = await issue(contract);
  const signUrl = `${process.env.APP_URL}/sign?token=${token}`;
  await notifier.sendTemplate(contract.signer.email, "ready-to-sign", { name: contract.signer.name, signUrl });
}

export async function signed(contract: Contract): Promise<void> {
  await notifier.notifySigned(contract.signer.email, `${process.env.APP_URL}/login`);
  // What another service is asked is no mail.
  await notifier.track(contract.signer.email, `${process.env.APP_URL}/contracts/${contract.contractNo}`);
}
