"use server";

import PocketBase from "pocketbase";

const pocketbase = new PocketBase(process.env.POCKETBASE_URL);
const last: { page?: unknown } = {};

export async function signIn(form: FormData): Promise<string> {
  const own = new PocketBase(process.env.POCKETBASE_URL);
  const { email, password } = Object.fromEntries(form);
  await own.collection("members").authWithPassword(String(email), String(password));
  return own.authStore.token;
}

export async function turn(form: FormData): Promise<unknown> {
  const { page } = Object.fromEntries(form);
  last.page = page;
  return pocketbase.collection("news").getList(Number(page));
}
