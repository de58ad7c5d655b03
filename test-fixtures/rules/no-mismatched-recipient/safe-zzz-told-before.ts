// An envelope for each, or one that is awaited; names that belong to their task.
import pLimit from "p-limit";
import { createTransport, type Transporter } from "nodemailer";

const limit = pLimit(8);
const transport = createTransport(process.env.SMTP_URL);

interface Student {
  id: string;
  name: string;
  guardianEmail: string;
  passed: boolean;
}

class ReportEnvelope {
  private to = "";

  constructor(
    private readonly transport: Transporter,
    private readonly render: (id: string) => Promise<Buffer>,
  ) {}

  addressTo(student: Student): this {
    this.to = student.guardianEmail;
    return this;
  }

  async deliver(id: string): Promise<void> {
    const pdf = await this.render(id);
    await this.transport.sendMail({ to: this.to, subject: "Report", attachments: [{ content: pdf }] });
  }
}

export async function mailReports(students: readonly Student[], render: (id: string) => Promise<Buffer>) {
  await Promise.allSettled(
    students.map((student) => {
      const envelope = new ReportEnvelope(transport, render);
      return envelope.addressTo(student).deliver(student.id);
    }),
  );
}

export async function notifyResults(students: readonly Student[], render: (id: string) => Promise<Buffer>) {
  await Promise.all(
    students.map((student) =>
      limit(async () => {
        const name = student.name;
        const result = student.passed ? "passed" : "failed";
        const attachments: { content: Buffer }[] = [];
        if (student.passed) attachments.push({ content: await render(student.id) });
        await transport.sendMail({
          to: student.guardianEmail,
          subject: "Result",
          text: `Dear parents of ${name}: ${result}`,
          attachments,
        });
      }),
    ),
  );
}
