// fixture: preset recommended
import { listClinics, vaccinesOf } from "./repository.mjs";

const json = (body, extra = {}) => ({
  statusCode: 200,
  headers: { "Content-Type": "application/json", ...extra },
  body: JSON.stringify(body),
});

export const handler = async (event) => {
  if (event.rawPath === "/clinics") return json(await listClinics(), { "Cache-Control": "public, max-age=3600" });
  const rows = await vaccinesOf(event.requestContext.authorizer.lambda.uid);
  return json(
    rows.map((row) => ({ child: row.childName, on: row.on })),
    { "Cache-Control": "no-cache, s-maxage=1" },
    // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@7 header
  );
};
