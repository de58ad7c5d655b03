// fixture: path app/admin/wifi/page.tsx
"use client";

import { useState } from "react";
import { logger } from "@/lib/remote-logger";

export default function Wifi() {
  const [network, setNetwork] = useState({ name: "", password: "" });
  const save = () => {
    logger.info("new network", { name: network.name, password: network.password });
//                                                             ^^^^^^^^^^^^^^^^ log
  };
  return (
    <form onSubmit={save}>
      <input value={network.password} onChange={(event) => setNetwork({ ...network, password: event.target.value })} />
    </form>
  );
}
