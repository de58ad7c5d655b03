import PDFDocument from "pdfkit";
import { prisma } from "../db";

export class Chart {
  private patient: { name: string } | null = null;

  async build(patientId: string) {
    this.patient = await prisma.patient.findUnique({ where: { id: patientId } });
    return this.render();
  }

  private render() {
    const page = new PDFDocument();
    page.text(String(this.patient?.name));
    return page;
  }
}

export const chartOf = (patientId: string) => new Chart().build(patientId);
