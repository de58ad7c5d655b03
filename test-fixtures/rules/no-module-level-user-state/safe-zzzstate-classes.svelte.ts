// fixture: path src/lib/menus.svelte.ts
import type { DonorProfile, Menu } from "./types";

class MenuState {
  open = $state(false);
  menus = $state<Menu[]>([]);
  featured = $state<DonorProfile[]>([]);
}

class DonorState {
  profile = $state<DonorProfile | null>(null);
}

export const menu = new MenuState();
/** One for each page that asks for it. */
export const createDonor = () => new DonorState();
