// What a service hands out is long and mixed; a short word with a number fills a required argument.
import Stripe from "stripe";

export const types = new Stripe("sk_test_123", { typescript: true });

export const strict = new Stripe("sk_test_1");

// A key of the public search box, in the header that the service names.
const API_KEY = "c4e1908d7b2f6a35e0d1b7c9f2a48e63";

export const searchManuals = (query: string) =>
  fetch("https://kkmanual-dsn.algolia.net/1/indexes/manuals/query", {
    method: "POST",
    headers: { "X-Algolia-Application-Id": "KKMANUAL", "X-Algolia-API-Key": API_KEY },
    body: JSON.stringify({ query }),
  });
