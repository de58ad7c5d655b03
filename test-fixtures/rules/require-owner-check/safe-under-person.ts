import { getFirestore } from "firebase-admin/firestore";
import { HttpsError, onCall } from "firebase-functions/v2/https";

const db = getFirestore();

export const readings = onCall(async ({ auth }) => {
  if (!auth) throw new HttpsError("unauthenticated", "sign in");
  const snapshot = await db.doc(`members/${auth.uid}/private/readings`).get();
  return { pulse: snapshot.get("pulse"), weight: snapshot.get("weight") };
});

export const goals = onCall<{ memberId: string; goal: string }>(async ({ auth, data }) => {
  if (auth?.uid !== data.memberId) throw new HttpsError("permission-denied", "not yours");
  await db.collection("members").doc(data.memberId).collection("goals").doc("now").set({ goal: data.goal });
});

// What a hall shows to everybody is under no person.
export const opening = onCall<{ hallId: string }>(async ({ auth, data }) => {
  if (!auth) throw new HttpsError("unauthenticated", "sign in");
  const snapshot = await db.doc(`halls/${data.hallId}/times/today`).get();
  return { from: snapshot.get("from"), to: snapshot.get("to") };
});
