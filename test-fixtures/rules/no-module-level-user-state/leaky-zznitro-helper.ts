// fixture: path server/utils/archive.ts
import { ofetch } from "ofetch";

let bearer = "";

export const useArchive = (event: unknown) => {
  bearer = getHeader(event, "authorization") ?? "";
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
  return ofetch.create({ baseURL: "https://archive.example", headers: { authorization: bearer } });
};
