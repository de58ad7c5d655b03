import { enter } from "../context/tenant";
import { residents } from "../residents";

export async function exportAll() {
  for (const resident of await residents.all()) enter(resident);
}
