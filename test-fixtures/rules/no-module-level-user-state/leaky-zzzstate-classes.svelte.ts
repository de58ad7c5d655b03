// fixture: path src/lib/donor.svelte.ts
import type { Donation, DonorProfile } from "./types";

class DonorState {
  static opened = 0;
  profile = $state<DonorProfile | null>(null);
  history = $state<Donation[]>([]);

  load(profile: DonorProfile, history: Donation[]) {
    this.profile = profile;
    this.history = history;
  }

  get greeting() {
    return this.profile ? `Welcome back, ${this.profile.firstName}` : "Welcome";
  }
}

export const donor = new DonorState();
//           ^^^^^^^^^^^^^^^^^^^^^^^^ variable
