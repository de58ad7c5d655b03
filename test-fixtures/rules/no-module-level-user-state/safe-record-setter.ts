import { Injectable } from "@nestjs/common";
import { AccountService } from "./account.service";

interface Account {
  id: string;
  email: string;
}

@Injectable()
export class AuthService {
  constructor(private readonly accounts: AccountService) {}

  async begin(account: Account, user: { id: string }) {
    await this.accounts.setCurrentUser(account.id, user.id);
    return user;
  }
}
