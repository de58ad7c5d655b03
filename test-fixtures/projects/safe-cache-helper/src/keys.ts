/** Where a member's points are kept. */
export const pointsKey = (userId: string) => `points:${userId}`;
