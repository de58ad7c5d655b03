// fixture: path scripts/enrol-admin.ts
import QRCode from "qrcode";

const address = `otpauth://totp/Desk:admin?secret=${encodeURIComponent(process.env.ADMIN_TOTP_SECRET!)}`;

export const enrolAdmin = () => QRCode.toFile("admin.png", address);
