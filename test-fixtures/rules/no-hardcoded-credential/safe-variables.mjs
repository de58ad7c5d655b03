// fixture: path scripts/dev-preview.mjs
import { spawn } from "node:child_process";

const passcode = process.env.PREVIEW_PASSCODE?.trim() || "umineko-local-preview";
spawn("next", ["dev"], { env: { ...process.env, PREVIEW_PASSCODE: passcode }, stdio: "inherit" });
