// fixture: path backend/src/config/env.js
export const DATABASE_HOST = process.env.DATABASE_HOST;
export const VITE_UPLOAD_API_SECRET = process.env.VITE_UPLOAD_API_SECRET;
