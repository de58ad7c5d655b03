// fixture: only no-mismatched-recipient
import { knex, laboratory, prisma } from "./services";
import { sendMail } from "./mail";

interface Score {
  name: string;
  points: number;
}

export async function byQuery(scores: Score[]) {
  for (const score of scores) {
    const player = await prisma.player.findFirst({ where: { name: score.name } });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ambiguous
    if (player) await sendMail({ to: player.email, subject: "Your points", text: `${score.points}` });
  }
}

export async function byBuilder(scores: Score[]) {
  for (const score of scores) {
    const player = await knex("players").where("name", score.name).first();
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ambiguous
    await sendMail({ to: player.email, subject: "Your points", text: `${score.points}` });
  }
}

export async function byPosition(scores: Score[]) {
  const players = await knex("players").select("name", "email");
  const names = players.map((player) => player.name);
  for (const score of scores) {
    const index = names.indexOf(score.name);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^ ambiguous
    await sendMail({ to: players[index].email, subject: "Your points", text: `${score.points}` });
  }
}

export async function whereTheyMeet(scores: Score[]) {
  const players = await knex("players").select("name", "email");
  for (const player of players)
    for (const score of scores)
      if (player.name === score.name)
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^ ambiguous
        await sendMail({ to: player.email, subject: "Your points", text: `${score.points}` });
}

export async function inParts() {
  const donors = await prisma.donor.findMany();
  const samples = await laboratory.resultsFor(donors.map((donor) => donor.code));
  for (let from = 0; from < donors.length; from += 50)
    await Promise.all(
      donors.slice(from, from + 50).map((donor, index) =>
        sendMail({ to: donor.email, subject: "Your sample", text: `Group ${samples[index]!.group}` }),
//                                                                         ^^^^^^^^^^^^^^ shifted
      ),
    );
}

export async function perTeacher() {
  const lessons = await knex("lessons").orderBy("teacher_id");
  let titles: string[] = [];
  let teacher: number | null = null;
  for (const lesson of lessons) {
    if (teacher !== null && teacher !== lesson.teacher_id) {
      await sendMail({ to: lesson.email, subject: "Your week", text: titles.join("\n") });
//                         ^^^^^^^^^^^^ ahead
      titles = [];
    }
    titles.push(lesson.title);
    teacher = lesson.teacher_id;
  }
}

export async function perPupil() {
  const marks = await knex("marks").orderBy("pupil_id");
  let own: { pupil_id: number; email: string; mark: string }[] = [];
  for (const mark of marks) {
    if (own.length > 0 && own[0]!.pupil_id !== mark.pupil_id) {
      await sendMail({ to: mark.email, subject: "Marks", text: own.map((each) => each.mark).join("\n") });
//                         ^^^^^^^^^^ ahead
      own = [];
    }
    own.push(mark);
  }
}

export async function byIndex(scores: Score[]) {
  const players = await prisma.player.findMany();
  const byName = players.reduce<Record<string, { email: string }>>((all, player) => {
    all[player.name] = player;
    return all;
  }, {});
  for (const score of scores) {
    const player = byName[score.name];
//                 ^^^^^^^^^^^^^^^^^^ ambiguous
    if (player) await sendMail({ to: player.email, subject: "Your points", text: `${score.points}` });
  }
}

export async function byOtherName(scores: { athlete: string; points: number }[]) {
  const index = new Map<string, { email: string }>();
  for (const player of await prisma.player.findMany()) index.set(player.fullName.trim(), player);
  for (const score of scores) {
    const player = index.get(score.athlete);
//                 ^^^^^^^^^^^^^^^^^^^^^^^^ ambiguous
    if (player) await sendMail({ to: player.email, subject: "Your points", text: `${score.points}` });
  }
}

async function playersByName() {
  const byName = new Map<string, { email: string }>();
  for (const player of await prisma.player.findMany()) byName.set(player.name, player);
  return byName;
}

export async function byMadeIndex(scores: Score[]) {
  const players = await playersByName();
  for (const score of scores) {
    const player = players.get(score.name);
//                 ^^^^^^^^^^^^^^^^^^^^^^^ ambiguous
    if (player) await sendMail({ to: player.email, subject: "Your points", text: `${score.points}` });
  }
}
