import type { LibraryModel } from "./schema.js";

/** Containers that make one instance of a class unless they are told otherwise. */
export const dependencyContainers = {
  library: "dependency containers",
  evidence: "https://github.com/microsoft/tsyringe#singleton; https://docs.typestack.community/typedi/02-basic-usage-guide/03-creating-singletons-and-transient-services",
  singletons: ["tsyringe.singleton", "typedi.Service"],
} satisfies LibraryModel; // prettier-ignore
