// fixture: only require-owner-check
import * as functions from "firebase-functions";
import * as admin from "firebase-admin";
export const deletePatientFile = functions.https.onCall(async (data, context) => {
  if (!context.auth) throw new functions.https.HttpsError("unauthenticated", "x");
  await admin.firestore().collection("patientFiles").doc(data.fileId).delete();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
});
