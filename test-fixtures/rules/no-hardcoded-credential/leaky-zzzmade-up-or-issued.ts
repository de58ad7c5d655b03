const SHELF = "https://shelf.hoshizora-library.net/api/items";

/** A token of a service account, without an end. */
export async function pushItems(items: unknown[]) {
  await fetch(SHELF, {
    method: "POST",
    headers: {
      authorization:
        "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJzdmMtc2hlbGYtc3luYyIsImlzcyI6InNoZWxmLmhvc2hpem9yYS1saWJyYXJ5Lm5ldCIsInNjb3BlIjoiaXRlbXM6d3JpdGUifQ.q8Zc1vXrT5mLk2WnYp7sJd4Gf0HbQeUa",
     // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header
    },
    body: JSON.stringify(items),
  });
}

export const reader = {
  domain: "shelf.hoshizora-library.net",
  sessionSecret: "well-configured-shelf-9431",
  //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ signing
};

export function authorised(path: string, day: string) {
  return fetch(`${SHELF}/${path}`, { headers: { "x-api-key": "shelf-" + "Qm7Rk2Vx9Lp4" + "&day=" + day } });
  //                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header
}
