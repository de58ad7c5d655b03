// fixture: path app/admin/page.tsx
"use client";
import { useState } from "react";
import { api } from "@/lib/api";

export default function AdminPage() {
  const [credentials, setCredentials] = useState<{ email: string; password: string } | null>(null);
  return (
    <section>
      <button onClick={async () => setCredentials(await api.createOwner())}>オーナーを作る</button>
      {credentials ? (
        <dl>
          <dt>Email</dt>
          <dd>{credentials.email}</dd>
          <dt>Password</dt>
          <dd>{credentials.password}</dd>
        </dl>
      ) : null}
    </section>
  );
}
