import { ApolloClient, HttpLink, InMemoryCache, gql } from "@apollo/client/core";
import { createPinia } from "pinia";
import type { Request, Response } from "express";
import { useMemberStore } from "../src/stores/member.js";
import { render } from "./render.js";

const articles = new ApolloClient({ link: new HttpLink({ uri: "/graphql" }), cache: new InMemoryCache() });

export async function latest(_req: Request, res: Response) {
  const { data } = await articles.query({ query: gql`query { articles { title } }` });
  res.json(data.articles);
}

export async function page(req: Request, res: Response) {
  const pinia = createPinia();
  const member = useMemberStore(pinia);
  await member.load(req.cookies.sid);
  res.send(await render(pinia));
}
