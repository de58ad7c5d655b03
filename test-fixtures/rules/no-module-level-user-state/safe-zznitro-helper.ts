// fixture: path server/utils/archive.ts
import { ofetch } from "ofetch";

export const useArchive = (event: unknown) => {
  const bearer = getHeader(event, "authorization") ?? "";
  return ofetch.create({ baseURL: "https://archive.example", headers: { authorization: bearer } });
};
