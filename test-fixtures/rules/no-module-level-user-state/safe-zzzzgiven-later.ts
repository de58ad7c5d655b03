import { Injectable } from "@nestjs/common";
import { Provider } from "asagao-oidc";

/** What a function will be given when it is called is nothing that the object holds. */
@Injectable()
export class EntranceService {
  private provider?: Provider;
  private titleOf?: (request: { user: { name: string } }) => string;

  async create(issuer: string): Promise<Provider> {
    const options = {
      url: (context: unknown, interaction: { uid: string }) => `/entrance/${interaction.uid}`,
      who: (request: { user: { id: string } }) => request.user.id,
    };
    this.provider = new Provider(issuer, options);
    this.titleOf = (request) => request.user.name;
    return this.provider;
  }
}
