// Actions of a broker's service: what comes with a call is gone with it, but not what is kept beside the schema.
import { Service, type Context, type ServiceBroker, type ServiceSchema } from "moleculer";

interface Meta {
  user: { id: string; name: string };
}

const held: { buyer?: unknown } = {};

export const orders: ServiceSchema = {
  name: "orders",
  actions: {
    place(ctx: Context<{ items: string[] }, Meta>) {
      held.buyer = ctx.meta.user;
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^ field
      return this.adapter.insert({ items: ctx.params.items, buyer: held.buyer });
    },
  },
};

let visitor: Meta["user"] | null = null;

export class Visits extends Service {
  constructor(broker: ServiceBroker) {
    super(broker);
    this.parseServiceSchema({
      name: "visits",
      actions: {
        begin: {
          handler(ctx: Context<object, Meta>) {
            visitor = ctx.meta.user;
//          ^^^^^^^^^^^^^^^^^^^^^^^ variable
            return this.welcome();
          },
        },
      },
      methods: {
        welcome: () => `${visitor?.name} 様`,
      },
    });
  }
}
