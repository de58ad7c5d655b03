// fixture: only no-mismatched-recipient
import { knex, laboratory, prisma } from "./services";
import { sendMail } from "./mail";

interface Score {
  name: string;
  playerId: number;
  points: number;
}

export async function byQuery(scores: Score[]) {
  for (const score of scores) {
    const player = await prisma.player.findFirst({ where: { id: score.playerId } });
    if (player) await sendMail({ to: player.email, subject: "Your points", text: `${score.points}` });
  }
}

export async function byNameAndClub(scores: (Score & { clubId: number })[]) {
  for (const { name, clubId, points } of scores) {
    const player = await prisma.player.findUnique({ where: { name_clubId: { name, clubId } } });
    if (player) await sendMail({ to: player.email, subject: "Your points", text: `${points}` });
  }
}

export async function byPosition(scores: Score[]) {
  const players = await knex("players").select("id", "email");
  const ids = players.map((player) => player.id);
  for (const score of scores) {
    const index = ids.indexOf(score.playerId);
    await sendMail({ to: players[index].email, subject: "Your points", text: `${score.points}` });
  }
}

export async function whereTheyMeet(scores: Score[]) {
  const players = await knex("players").select("id", "email");
  for (const player of players)
    for (const score of scores)
      if (player.id === score.playerId)
        await sendMail({ to: player.email, subject: "Your points", text: `${score.points}` });
}

export async function inParts() {
  const donors = await prisma.donor.findMany();
  for (let from = 0; from < donors.length; from += 50) {
    const part = donors.slice(from, from + 50);
    const samples = await laboratory.resultsFor(part.map((donor) => donor.code));
    await Promise.all(
      part.map((donor, index) =>
        sendMail({ to: donor.email, subject: "Your sample", text: `Group ${samples[index]!.group}` }),
      ),
    );
  }
}

export async function perTeacher() {
  const lessons = await knex("lessons").orderBy("teacher_id");
  let titles: string[] = [];
  let last: { teacher_id: number; email: string } | null = null;
  for (const lesson of lessons) {
    if (last && last.teacher_id !== lesson.teacher_id) {
      await sendMail({ to: last.email, subject: "Your week", text: titles.join("\n") });
      titles = [];
    }
    titles.push(lesson.title);
    last = lesson;
  }
}

export async function byIndex(scores: { playerId: string; points: number }[]) {
  const players = await prisma.player.findMany();
  const byId = players.reduce<Record<string, { email: string }>>((all, player) => {
    all[player.id] = player;
    return all;
  }, {});
  for (const score of scores) {
    const player = byId[score.playerId];
    if (player) await sendMail({ to: player.email, subject: "Your points", text: `${score.points}` });
  }
}

export async function byPlan(members: { email: string; plan: string }[]) {
  const plans = await prisma.plan.findMany();
  const byName = new Map(plans.map((plan) => [plan.name, plan]));
  for (const member of members)
    await sendMail({ to: member.email, subject: "Plan", text: `It costs ${byName.get(member.plan)?.price}` });
}
