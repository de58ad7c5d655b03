// fixture: path src/lib/skater.svelte.ts
interface Skater {
  name: string;
  phone: string;
}

export const current = $state<{ member: Skater | null }>({ member: null });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable

export const rink = $state({ open: true, lanes: 4 });

export const initials = (name: string) => name.slice(0, 1);
