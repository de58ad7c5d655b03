"use client";
/** What a component has, every visitor downloads: there is no variable to move it into, so nothing is suggested. */
import { useState } from "react";

/** The staff's door. */
export function StaffDoor({ onOpen }: { onOpen: () => void }) {
  const [password, setPassword] = useState("");
  const open = () => {
    if (password === "himawari-0401") onOpen();
    //               ^^^^^^^^^^^^^^^ compared
  };
  return (
    <form onSubmit={open}>
      <input type="password" value={password} onChange={(event) => setPassword(event.target.value)} />
    </form>
  );
}
