// fixture: path vite.config.ts
import { defineConfig } from "vite";

export default defineConfig(({ mode }) => ({
  define: {
    "process.env": mode === "development" ? { "process.env": process.env } : {},
  },
}));
