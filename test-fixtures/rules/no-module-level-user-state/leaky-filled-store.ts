import { ApolloClient, HttpLink, InMemoryCache, gql } from "@apollo/client/core";
import { createPinia } from "pinia";
import type { Request, Response } from "express";
import { useMemberStore } from "../src/stores/member.js";
import { render } from "./render.js";

const client = new ApolloClient({ link: new HttpLink({ uri: "/graphql" }), cache: new InMemoryCache() });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
const pinia = createPinia();
//    ^^^^^^^^^^^^^^^^^^^^^ variable

export async function points(req: Request, res: Response) {
  const { data } = await client.query({
    query: gql`query { points }`,
    context: { headers: { cookie: req.headers.cookie } },
  });
  res.json(data.points.length);
}

export async function page(req: Request, res: Response) {
  const member = useMemberStore(pinia);
  await member.load(req.cookies.sid);
  res.send(await render(pinia));
}
