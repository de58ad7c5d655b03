// fixture: path cookbooks/webhooks/src/30_Examples.gs
function showSignature(payload) {
  const secret = "cookbook-webhook-secret";
  const signature = Utilities.computeHmacSha256Signature(payload, secret);
  return { signature, headers: { Authorization: "Bearer should-not-log" } };
}
