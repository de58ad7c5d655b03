// One envelope for all, told whom to write to before each pause; names set by tasks that run beside each other.
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
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shared
    return this;
  }

  async deliver(id: string): Promise<void> {
    const pdf = await this.render(id);
    await this.transport.sendMail({ to: this.to, subject: "Report", attachments: [{ content: pdf }] });
  }
}

export async function mailReports(students: readonly Student[], render: (id: string) => Promise<Buffer>) {
  const envelope = new ReportEnvelope(transport, render);
  await Promise.allSettled(students.map((student) => envelope.addressTo(student).deliver(student.id)));
}

export async function notifyResults(students: readonly Student[], render: (id: string) => Promise<Buffer>) {
  let name = "";
  let result = "";
  await Promise.all(
    students.map((student) =>
      limit(async () => {
        name = student.name;
        result = student.passed ? "passed" : "failed";
        const attachments: { content: Buffer }[] = [];
        if (student.passed) attachments.push({ content: await render(student.id) });
        await transport.sendMail({
          to: student.guardianEmail,
          subject: "Result",
          text: `Dear parents of ${name}: ${result}`,
//                                 ^^^^ shared
          attachments,
        });
      }),
    ),
  );
}
