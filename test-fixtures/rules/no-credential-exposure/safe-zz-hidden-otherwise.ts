const storeUrl = process.env.REDIS_URL;
const isAddress = storeUrl?.startsWith("redis://");

export function failed(error: Error) {
  console.error("store", {
    message: error.message,
    store: isAddress && storeUrl ? "(REDIS_URL)" : storeUrl || "127.0.0.1",
  });
}
