// fixture: path composables/useCampaign.ts
/** The page hands a list to its own server, which writes to each by itself. */
import { ref } from "vue";

interface Guest {
  name: string;
  email: string;
}

export function useCampaign() {
  const subject = ref("");
  const htmlBody = ref("");
  const guests = ref<Guest[]>([]);

  async function send(): Promise<void> {
    const recipients = guests.value.map((guest) => ({ name: guest.name, email: guest.email }));
    await $fetch("/api/send-emails", {
      method: "POST",
      body: { subject: subject.value, htmlBody: htmlBody.value, recipients },
    });
  }
  return { subject, htmlBody, guests, send };
}
