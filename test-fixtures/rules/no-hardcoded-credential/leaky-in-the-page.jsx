// fixture: path admin/pages/Accounts.jsx
import { useState } from "react";

// There is no environment in a browser: no fix reads from one.
export function Accounts({ made }) {
  const [account] = useState({ name: "", email: "", password: "Asagao@123", role: "desk" });
  //                                                          ^^^^^^^^^^^^ password
  return (
    <p>
      {account.name}: {made.password || "asagao-12345"}
      {/*                               ^^^^^^^^^^^^^^ fallback */}
    </p>
  );
}
