// fixture: path app/admin/wifi/page.tsx
"use client";

import { useState } from "react";

export default function Wifi() {
  const [network, setNetwork] = useState({ name: "", password: "" });
  const save = () => {
    console.log("new network", network.name, network.password);
  };
  return (
    <form onSubmit={save}>
      <input value={network.password} onChange={(event) => setNetwork({ ...network, password: event.target.value })} />
    </form>
  );
}
