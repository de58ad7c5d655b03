// fixture: path provisioning/src/index.ts
// A job that sets the system up acts for one account after the other, and for nobody else.
import axios from "axios";

const root = { id: "root", password: process.env.ROOT_SECRET };

async function authenticate(id: string, password: string | undefined): Promise<string> {
  const { data } = await axios.post<{ token: string }>("/api/user.authenticate", { id, password });
  return data.token;
}

export async function impersonate(user: typeof root): Promise<void> {
  const token = await authenticate(user.id, user.password);
  axios.defaults.headers.common.Authorization = `Bearer ${token}`;
}
