// fixture: path app/test-signup/page.tsx
"use client";

import { useState } from "react";

export default function TestSignUp() {
  const [form] = useState({ email: `test-${Math.random().toString(36).slice(2)}@example.com`, password: "Test123!" });
  return <p>{form.email}</p>;
}
