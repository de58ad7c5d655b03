"use server";

// A client of the module keeps who signed in last, also where a part of it signs in; a form is read as a whole.
import PocketBase, { ClientResponseError } from "pocketbase";
import { z } from "zod";

const pocketbase = new PocketBase(process.env.POCKETBASE_URL);
const LoginForm = z.object({ email: z.string().email(), password: z.string().min(8) });
const last: { email?: unknown; form?: unknown } = {};

export async function signIn(_previous: object, form: FormData): Promise<{ error?: string }> {
  const parsed = LoginForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { error: "invalid" };
  const { email, password } = parsed.data;
  try {
    await pocketbase.collection("members").authWithPassword(email, password);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  } catch (error) {
    if (error instanceof ClientResponseError) return { error: "refused" };
    throw error;
  }
  return {};
}

export async function remind(form: FormData): Promise<void> {
  const { email } = Object.fromEntries(form.entries());
  last.email = email;
  // ^^^^^^^^^^^^^^^^^^@3 field
  const fields = Object.fromEntries(form);
  last.form = { phone: fields.phone };
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 field
}
