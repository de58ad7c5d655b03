import { App } from "@slack/bolt";
import { Telegraf } from "telegraf";
import { Client } from "discord.js";
import { desk } from "./desk.js";

let asking: string | undefined;
let asked: unknown;
let calls = 0;

const slack = new App({ token: process.env.SLACK_TOKEN });
slack.command("/seat", async ({ command, ack }) => {
  await ack();
  calls += 1;
  asking = command.user_id;
//^^^^^^^^^^^^^^^^^^^^^^^^ variable
  await desk.seat(asking, calls);
});

const telegram = new Telegraf(process.env.TELEGRAM_TOKEN!);
telegram.on("text", async (ctx) => {
  asked = ctx.from;
//^^^^^^^^^^^^^^^^ variable
  await ctx.reply(await desk.answer(asked));
});

const discord = new Client({ intents: [] });
discord.on("interactionCreate", async (interaction) => {
  asked = interaction.user;
//^^^^^^^^^^^^^^^^^^^^^^^^ variable
  await desk.answer(asked);
});
