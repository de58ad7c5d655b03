import fs from "node:fs/promises";
import module from "node:module";
import path from "node:path";
import { COMPILE_CACHE } from "../protocol.js";

/** The part of `node:module` that keeps what was compiled; Nodes before 22 have none of it. */
interface CompileCache {
  enableCompileCache?: (folder: string) => void;
  flushCompileCache?: () => void;
}

const { enableCompileCache, flushCompileCache } = module as CompileCache;

const folder = (): string | undefined => process.env[COMPILE_CACHE];

/** Lets what is loaded from now on take compiled code from the last start; most of a start's computing is compiling. */
export function useCompiled(): void {
  const kept = folder();
  if (kept) enableCompileCache?.(kept);
}

/** Keeps what is compiled by now for the next start. To be called once something was done with the code. */
export function keepCompiled(): void {
  if (folder()) flushCompileCache?.();
}

/** Takes away what other versions have kept. */
export async function forgetOtherVersions(): Promise<void> {
  const kept = folder();
  if (!kept) return;
  const all = path.dirname(kept);
  const others = (await fs.readdir(all).catch(() => [])).filter((name) => name !== path.basename(kept));
  for (const name of others)
    await fs.rm(path.join(all, name), { recursive: true, force: true }).catch(() => {});
}
