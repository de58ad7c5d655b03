// fixture: path src/browser-management/remote-browser.ts
import { type Server, type Socket } from "socket.io";
import type { Browser, Page } from "playwright";
import { proxyOf } from "./proxies.js";

export class RemoteBrowser {
  private lastUrl: string | null = null;
  private page: Page | null = null;

  constructor(
    private socket: Socket,
    private userId: string,
    private browser: Browser,
  ) {}

  initialize = async (userId: string): Promise<void> => {
    const proxy = await proxyOf(userId);
    this.page = await this.browser.newPage({ proxy });
    this.page.on("framenavigated", (frame) => {
      this.lastUrl = frame.url();
      this.socket.emit("urlChanged", { url: this.lastUrl, userId: this.userId });
    });
    this.socket.on("tab", async (index: number) => {
      const page = this.page?.context().pages()[index];
      if (page) this.page = page;
    });
  };
}

export function listen(io: Server, browser: Browser): void {
  io.on("connection", (socket) => {
    const { userId } = socket.data;
    void new RemoteBrowser(socket, userId, browser).initialize(userId);
  });
}
