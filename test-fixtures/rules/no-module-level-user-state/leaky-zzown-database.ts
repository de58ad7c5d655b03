import PDFDocument from "pdfkit";
import { prisma } from "../db";

export class Chart {
  private patient: { name: string } | null = null;
  private printed = 0;

  async build(patientId: string) {
    this.patient = await prisma.patient.findUnique({ where: { id: patientId } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
    this.printed += 1;
    return this.render();
  }

  private render() {
    const page = new PDFDocument();
    page.text(`${this.patient?.name} (${this.printed})`);
    return page;
  }
}

export const chart = new Chart();
