// fixture: path frontend/src/config/env.js
export const UPLOAD_API_SECRET = import.meta.env.VITE_UPLOAD_API_SECRET;
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bundle
