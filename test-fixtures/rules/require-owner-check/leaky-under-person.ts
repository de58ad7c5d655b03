import { getFirestore } from "firebase-admin/firestore";
import { HttpsError, onCall } from "firebase-functions/v2/https";

const db = getFirestore();

// What a document under a person holds is that person's, whatever the collection is called.
export const readings = onCall<{ memberId: string }>(async ({ auth, data }) => {
  if (!auth) throw new HttpsError("unauthenticated", "sign in");
  const snapshot = await db.doc(`members/${data.memberId}/private/readings`).get();
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-owner-check/read
  return { pulse: snapshot.get("pulse"), weight: snapshot.get("weight") };
});

export const goals = onCall<{ memberId: string; goal: string }>(async ({ auth, data }) => {
  if (!auth) throw new HttpsError("unauthenticated", "sign in");
  await db.collection("members").doc(data.memberId).collection("goals").doc("now").set({ goal: data.goal });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-owner-check/change
});
