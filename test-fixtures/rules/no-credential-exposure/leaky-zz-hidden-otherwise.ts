const storeUrl = process.env.REDIS_URL;
const isAddress = storeUrl?.startsWith("redis://");

export function failed(error: Error) {
  console.error("store", { message: error.message, store: isAddress ? storeUrl : "(host)" });
//                                                                    ^^^^^^^^ log
  console.error("store", { store: isAddress && storeUrl ? storeUrl : "none" });
//                                                        ^^^^^^^^ log
}
