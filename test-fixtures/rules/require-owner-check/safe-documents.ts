import { getFirestore } from "firebase-admin/firestore";
import { HttpsError, onCall } from "firebase-functions/v2/https";

const db = getFirestore();

export const carePlan = onCall(async (request) => {
  if (!request.auth) throw new HttpsError("unauthenticated", "sign in");
  const snapshot = await db.doc(`carePlans/${request.data.planId}`).get();
  if (snapshot.get("familyUid") !== request.auth.uid) throw new HttpsError("not-found", "no such plan");
  return { startsOn: snapshot.get("startsOn"), allergies: snapshot.get("allergies") };
});

export const changePhone = onCall(async ({ auth, data }) => {
  if (!auth) throw new HttpsError("unauthenticated", "sign in");
  const membership = db.doc(`users/${auth.uid}/memberships/${data.membershipId}`);
  await membership.update({ phone: data.phone });
});

export const cancelVisit = onCall(async ({ auth, data }) => {
  if (!auth) throw new HttpsError("unauthenticated", "sign in");
  const visit = db.collection("visits").doc(data.visitId);
  await db.runTransaction(async (transaction) => {
    const found = await transaction.get(visit);
    if (found.get("uid") !== auth.uid) throw new HttpsError("not-found", "no such visit");
    transaction.update(visit, { cancelled: true });
  });
});
