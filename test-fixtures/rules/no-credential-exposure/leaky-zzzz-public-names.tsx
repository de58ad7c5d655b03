// fixture: path src/pages/admin.tsx
export const reports = { secret: process.env.PUBLIC_REPORT_SECRET };
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bundle

export const login = { password: process.env.NEXT_PUBLIC_STAFF_PASSWORD };
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bundle

export function Admin() {
  return <p>{reports.secret ? "ready" : "closed"}</p>;
}
