import http from "node:http";

interface Options {
  orgId: string;
  values: Record<string, string>;
}
declare class Broker {
  constructor(options: object);
  enqueue(topic: string, sent: unknown): { messageId: string };
}

export class Server {
  private broker: Broker;

  constructor(private options: Options) {
    this.broker = new Broker({ env: { ORG_ID: options.orgId } });
    http.createServer(this.handle).listen(4000);
  }

  private handle = async (req: http.IncomingMessage, res: http.ServerResponse) => {
    res.setHeader("cache-control", "public, max-age=60");
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header
    const { messageId } = this.broker.enqueue("desk", req.headers.cookie);
    res.end(JSON.stringify({ messageId }));
  };
}
