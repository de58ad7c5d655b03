import { App } from "@slack/bolt";
import { Telegraf } from "telegraf";
import { Client } from "discord.js";
import { desk } from "./desk.js";

let calls = 0;
let lastText: number | undefined;

const slack = new App({ token: process.env.SLACK_TOKEN });
slack.command("/seat", async ({ command, ack }) => {
  await ack();
  calls += 1;
  const asking = command.user_id;
  await desk.seat(asking, calls);
});

const telegram = new Telegraf(process.env.TELEGRAM_TOKEN!);
telegram.on("text", async (ctx) => {
  lastText = Date.now();
  await ctx.reply(await desk.answer(ctx.from));
});

const discord = new Client({ intents: [] });
discord.on("interactionCreate", async (interaction) => {
  await desk.answer(interaction.user, lastText);
});
