import axios from "axios";

export class ChatProvider {
  constructor(private readonly config: { apiKey: string }) {}

  async send(webhookUrl: string, content: string) {
    return axios.post(webhookUrl, { text: content, headers: { "X-API-KEY": this.config.apiKey } });
  }
}
