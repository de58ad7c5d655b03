/** Accounts nobody has: of a mail service that delivers nothing, and of a repository in memory. */
import nodemailer from "nodemailer";

export const transporter = nodemailer.createTransport({
  host: "smtp.ethereal.email",
  port: 587,
  auth: { user: "shop@ethereal.email", pass: "ethereal_pass1" },
});

interface Account {
  email: string;
  password: string;
}

export class AccountsInMemory {
  private readonly accounts: Account[] = [];

  constructor() {
    this.create({ email: "first@shop.example", password: "hashed_password_placeholder" });
  }

  create(account: Account): void {
    this.accounts.push(account);
  }
}
