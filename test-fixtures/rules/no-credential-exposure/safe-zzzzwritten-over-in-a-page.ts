// fixture: path src/pages/dashboard.ts
// So that a picture of the screen does not show it.
import.meta.env.VITE_UPLOAD_SECRET &&= "***";
import.meta.env.VITE_CRM_PASSWORD = "";

export const isSet = Boolean(import.meta.env.VITE_UPLOAD_SECRET);
