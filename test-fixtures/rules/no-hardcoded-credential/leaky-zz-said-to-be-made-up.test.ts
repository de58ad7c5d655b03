// fixture: path tests/webhooks/index.test.ts
const site = "https://hooks.kaikan.jp/in";
const webhook = { url: site, secret: "whsec_6f9f3a63705c44206ca655813bf91b61" };
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header

export const ask = () => fetch(site, { headers: { "x-secret": webhook.secret } });
