import { getFirestore } from "firebase-admin/firestore";
import { HttpsError, onCall } from "firebase-functions/v2/https";

const db = getFirestore();

export const carePlan = onCall(async (request) => {
  if (!request.auth) throw new HttpsError("unauthenticated", "sign in");
  const snapshot = await db.doc(`carePlans/${request.data.planId}`).get();
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  return { startsOn: snapshot.get("startsOn"), allergies: snapshot.get("allergies") };
});

export const changePhone = onCall(async ({ auth, data }) => {
  if (!auth) throw new HttpsError("unauthenticated", "sign in");
  const membership = db.collection("memberships").doc(data.membershipId);
  await membership.update({ phone: data.phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
});

export const cancelVisit = onCall(async ({ auth, data }) => {
  if (!auth) throw new HttpsError("unauthenticated", "sign in");
  const visit = db.collection("visits").doc(data.visitId);
  await db.runTransaction(async (transaction) => {
    transaction.update(visit, { cancelled: true });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  });
});
