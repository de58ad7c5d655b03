// fixture: only no-whole-record-response
import { useEffect, useState } from "react";
import { db } from "./db";

export function Desk({ id }: { id: string }) {
  const [user, setUser] = useState<{ name: string } | null>(null);
  useEffect(() => {
    const load = async () => {
      const user = await db.user.findUniqueOrThrow({ where: { id } });
      // What a page keeps for itself goes nowhere.
      setUser(user);
    };
    void load();
  }, [id]);
  return <p>{user?.name}</p>;
}
