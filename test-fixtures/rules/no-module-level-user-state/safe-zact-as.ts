// fixture: path app/lib/archive.server.ts
import axios from "axios";

export const archive = axios.create({ baseURL: process.env.ARCHIVE_URL });

export function initArchive(token: string) {
  archive.defaults.headers.common.Authorization = `Bearer ${token}`;
}

export function useService(serviceToken: string) {
  archive.defaults.headers.common.Authorization = `Bearer ${serviceToken}`;
}

export const loansAs = (token: string) =>
  archive.get("/loans", { headers: { Authorization: `Bearer ${token}` } });
