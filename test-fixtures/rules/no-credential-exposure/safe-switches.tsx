/** Whether a token is shared is told, and there is none in it. */
export function Head() {
  return (
    <script
      dangerouslySetInnerHTML={{
        __html: `window.shareToken = ${JSON.stringify(process.env.CLIENT_SHARE_TOKEN || "false")};`,
      }}
    />
  );
}

/** Which values a list shows. */
export function listOf(base: string, viewSecretValue: boolean): string {
  const url = new URL("/secrets", base);
  url.searchParams.set("viewSecretValue", String(viewSecretValue));
  return url.toString();
}
