import { Injectable } from "@nestjs/common";

@Injectable()
export class EntranceService {
  private titleOf?: () => string;
  private reader?: { id: string };

  enter(request: { user: { id: string; name: string } }): void {
    this.titleOf = () => request.user.name;
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
    this.reader = request.user;
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ field
  }
}
