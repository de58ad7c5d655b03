export type MemberCount = "none" | "some" | "many";

declare const run: (text: string) => Promise<unknown[]>;

/** How full the studio is, in words. */
export async function getMembers(): Promise<MemberCount> {
  const { length } = await run("select 1 from members where present");
  return length === 0 ? "none" : length < 20 ? "some" : "many";
}
