// fixture: only no-mismatched-recipient
import { sendMail } from "./mail";
import { loadGraduates, loadTranscript } from "./records";

export async function transcripts(year: number) {
  const graduates = await loadGraduates(year);
  const files = await Promise.all(graduates.map((person) => loadTranscript(person.id)));
  const pairs = graduates.map((person, index) => ({ person, file: files[index] }));
  for (const { person, file } of pairs)
    await sendMail({ to: person.email, subject: "Your transcript", attachments: [{ path: file.path }] });
}

export async function seats(guests: { email: string; table: string; coming: boolean }[]) {
  const coming = guests.filter((guest) => guest.coming);
  const tables = coming.map((guest) => guest.table);
  await Promise.all(
    coming
      .map((guest, index) => ({ to: guest.email, table: tables[index] }))
      .map(({ to, table }) => sendMail({ to, subject: "Your table", text: `Table ${table}` })),
  );
}
