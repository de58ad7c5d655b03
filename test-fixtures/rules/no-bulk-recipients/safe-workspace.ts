import { eq } from "drizzle-orm";
import { db } from "./db";
import { sendEmail } from "./emails";
import { user, usersToWorkspaces } from "./schema";

export async function tellOwners(workspaceId: number) {
  const owners = await db
    .select({ email: user.email })
    .from(usersToWorkspaces)
    .innerJoin(user, eq(user.id, usersToWorkspaces.userId))
    .where(eq(usersToWorkspaces.workspaceId, workspaceId));
  await sendEmail({ to: owners.map((owner) => owner.email), subject: "Single sign-on is off", text: "It was disabled." });
}
