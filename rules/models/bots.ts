import type { LibraryModel } from "./schema.js";

const BOLT = ["command", "shortcut", "action", "view", "event", "message", "options", "function", "use"];
const CHATS = ["on", "command", "hears", "action", "start", "help", "settings", "use", "callbackQuery", "inlineQuery", "gameQuery", "reaction", "message"]; // prettier-ignore

/** Chat platforms: what a bot is told comes from one person after another. */
export const bots = {
  library: "chat bots",
  evidence: "https://docs.slack.dev/tools/bolt-js/reference; https://telegraf.js.org; https://grammy.dev/guide/context; https://discord.js.org/docs; https://developers.line.biz/en/reference/messaging-api/#webhook-event-objects",
  aliases: {
    "grammy.Bot()": "telegraf.Telegraf()",
    "grammy.Composer()": "telegraf.Telegraf()",
    "telegraf()": "telegraf.Telegraf()",
    "telegraf.Composer()": "telegraf.Telegraf()",
    "telegraf.Context()": "chat:context",
    "grammy.Context()": "chat:context",
    "discord.js.ChatInputCommandInteraction()": "discord:event",
    "discord.js.CommandInteraction()": "discord:event",
    "discord.js.ModalSubmitInteraction()": "discord:event",
    "discord.js.ButtonInteraction()": "discord:event",
    "@slack/bolt()": "@slack/bolt.App()",
  },
  entries: [
    { call: BOLT.map((method) => `@slack/bolt.App().${method}()`), params: ["slack:args"], answers: "nothing" },
    { call: CHATS.map((method) => `telegraf.Telegraf().${method}()`), params: ["chat:context", "chat:next"], answers: "nothing" },
    { types: ["(chat:context)"], params: ["chat:context"], answers: "nothing" },
    { call: ["discord.js.Client().on()"], params: ["discord:event"], answers: "nothing" },
    { types: ["(discord:event)"], params: ["discord:event"], answers: "nothing" },
  ],
  sources: [
    ...["command.user_id", "command.user_name", "body.user", "body.user_id", "payload.user", "event.user", "message.user", "action.user", "shortcut.user", "context.userId"].map((part) => ({ path: `slack:args.${part}`, is: "identity" as const })),
    { path: "slack:args.command.text", is: "input" },
    { path: "slack:args.message.text", is: "input" },
    { path: "slack:args.event.text", is: "input" },
    { path: "slack:args.view.state", is: "input" },
    ...["from", "session", "message.from", "update.message.from", "callbackQuery.from", "msg.from", "message.contact"].map((part) => ({ path: `chat:context.${part}`, is: "identity" as const })),
    { path: "chat:context.message.text", is: "input" },
    { path: "chat:context.match", is: "input" },
    ...["user", "member", "author", "message.author"].map((part) => ({ path: `discord:event.${part}`, is: "identity" as const })),
    { path: "discord:event.fields", is: "input" },
    { path: "discord:event.content", is: "input" },
    { path: "express:request.body.events[].source", is: "identity" },
    { path: "express:request.body.events[].replyToken", is: "identity" },
  ],
  serverPackages: ["@slack/bolt", "@slack/web-api", "telegraf", "grammy", "discord.js", "@line/bot-sdk"],
} satisfies LibraryModel; // prettier-ignore
