interface Verdict {
  pass: boolean;
  failures: number;
}

export function printVerdict(verdict: Verdict): void {
  console.log(`complete pass=${verdict.pass} failures=${verdict.failures}`);
  console.log(`recorded pass: ${verdict.pass}`);
}
