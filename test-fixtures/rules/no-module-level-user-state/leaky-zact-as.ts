// fixture: path app/lib/archive.server.ts
import axios from "axios";
import { GraphQLClient } from "graphql-request";

export const archive = axios.create({ baseURL: process.env.ARCHIVE_URL });
const reading = new GraphQLClient(process.env.READING_URL!);

export function actAs(token: string) {
  archive.defaults.headers.common.Authorization = `Bearer ${token}`;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  return archive;
}

export function readingFor(session: { accessToken: string }) {
  reading.setHeader("authorization", `Bearer ${session.accessToken}`);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  return reading;
}
