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
