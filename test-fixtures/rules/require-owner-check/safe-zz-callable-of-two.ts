// fixture: only require-owner-check
import * as functions from "firebase-functions";
import * as admin from "firebase-admin";

export const deletePatientFile = functions.https.onCall(async (data, context) => {
  if (!context.auth) throw new functions.https.HttpsError("unauthenticated", "sign in");
  const ref = admin.firestore().collection("patientFiles").doc(data.fileId);
  const file = await ref.get();
  if (file.get("patientId") !== context.auth.uid)
    throw new functions.https.HttpsError("permission-denied", "not yours");
  await ref.delete();
});
