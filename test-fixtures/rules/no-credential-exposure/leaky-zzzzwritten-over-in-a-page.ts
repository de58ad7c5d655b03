// fixture: path src/pages/dashboard.ts
export const settings: { secret: string } = { secret: import.meta.env.VITE_UPLOAD_SECRET };
//                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bundle
