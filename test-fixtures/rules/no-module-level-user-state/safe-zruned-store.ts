// fixture: path src/lib/skater.svelte.ts
interface Skater {
  name: string;
  phone: string;
}

export function createCurrent(skater: Skater | null) {
  const current = $state<{ member: Skater | null }>({ member: skater });
  return current;
}

export const skaters = $state<Skater[]>([]);

export const rink = $state({ open: true, lanes: 4 });

export const initials = (name: string) => name.slice(0, 1);
