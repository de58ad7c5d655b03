// fixture: only no-mismatched-recipient
import { sendMail } from "./mail";
import { loadGraduates, loadTranscripts } from "./records";

export async function transcripts(year: number) {
  const [graduates, files] = await Promise.all([loadGraduates(year), loadTranscripts(year)]);
  const pairs = graduates.map((person, index) => ({ person, file: files[index] }));
//                                                                ^^^^^^^^^^^^ separate
  for (const { person, file } of pairs)
    await sendMail({ to: person.email, subject: "Your transcript", attachments: [{ path: file.path }] });
}

export async function seats(guests: { email: string; table: string; coming: boolean }[]) {
  const tables = guests.map((guest) => guest.table);
  await Promise.all(
    guests
      .filter((guest) => guest.coming)
      .map((guest, index) => ({ to: guest.email, table: tables[index] }))
//                                                      ^^^^^^^^^^^^^ shifted
      .map(({ to, table }) => sendMail({ to, subject: "Your table", text: `Table ${table}` })),
  );
}
