import pluginPackage from "../../rules/package.json" with { type: "json" };
import { localeOf } from "../cli/options.js";

const DOCS = "https://github.com/hiyari-lint/hiyari/blob/main/docs/editors.md";

/** What the servers say to people who start them by hand, where they would wait for a program that talks to them. */
const ABOUT = {
  "hiyari-language-server": {
    en: `hiyari-language-server: findings, hovers and fixes for editors, by the Language Server Protocol.

An editor starts it and talks to it over standard input and output (--stdio).
How Neovim, Helix and Zed do that: ${DOCS}
To check a folder in a terminal: hiyari`,
    ja: `hiyari-language-server: エディターに指摘・ホバー・修正を提供する言語サーバーです。

エディターから起動し、標準入出力で通信します(--stdio)。
Neovim、Helix、Zed の設定例: ${DOCS}
端末でフォルダーを検査するときは hiyari を使ってください。`,
  },
  "hiyari-mcp": {
    en: `hiyari-mcp: findings for agents, by the Model Context Protocol.

An agent starts it in the folder it works in and talks to it over standard input and output.
It reads files below that folder, changes nothing, and runs no code of the project.
How to name it in an agent's settings: ${DOCS}
To check a folder in a terminal: hiyari`,
    ja: `hiyari-mcp: エージェントに指摘を渡す MCP サーバーです。

エージェントが作業フォルダーで起動し、標準入出力で通信します。
読むのはそのフォルダーの中だけで、何も変更せず、プロジェクトのコードも実行しません。
設定例: ${DOCS}
端末でフォルダーを検査するときは hiyari を使ってください。`,
  },
} as const;

/** The answer to `--help` and `--version`; null when a server is asked to serve. */
export function aboutServer(
  program: keyof typeof ABOUT,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): string | null {
  const asks = (...names: string[]) => args.some((each) => names.includes(each));
  if (asks("--version", "-v")) return `${pluginPackage.version}\n`;
  return asks("--help", "-h") ? `${ABOUT[program][localeOf(environment)]}\n` : null;
}
