// fixture: path tests/webhooks/index.test.ts
const site = "https://hooks.kaikan.jp/in";
const webhook = { url: site, secret: "whsec_6f9f3a63705c44206ca655813bf91b61" }; // dummy secret
const key = "tr_prod_sk_0123456789abcdefghijklmn";

export const ask = () =>
  fetch(site, { headers: { Authorization: `Bearer ${key}`, "x-secret": webhook.secret, "x-api-key": "handover-pat-1" } });
