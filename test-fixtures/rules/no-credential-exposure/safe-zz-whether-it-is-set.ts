/** What an answer says of a setting: whether it is there, and what a service is called. */
import { Controller, Get, Logger } from "@nestjs/common";

@Controller("health")
export class HealthController {
  private readonly logger = new Logger(HealthController.name);

  @Get()
  health() {
    const config = {
      site: process.env.GATEWAY_SITE,
      hmacKey: process.env.GATEWAY_HMAC_KEY ? "CONFIGURED" : "MISSING",
      apiKey: Boolean(process.env.GATEWAY_API_KEY),
    };
    return { status: "ok", config: { ...config, hmacKey: config.hmacKey, apiKey: config.apiKey } };
  }

  resolve(serviceKey: string): unknown {
    const found = services.get(serviceKey);
    if (!found) this.logger.warn(`no service of this name: ${serviceKey}`);
    return found ?? null;
  }
}

const services = new Map<string, unknown>();
