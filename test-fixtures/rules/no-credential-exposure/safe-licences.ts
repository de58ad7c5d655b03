import jwt from "jsonwebtoken";

/** What was bought is printed for the one who sold it. */
export function printLicence(details: { teams: number; until: number }, key: string): void {
  const licenceText = jwt.sign({ teams: details.teams, exp: details.until }, key, { algorithm: "ES256" });
  console.info("Licence:");
  console.info(licenceText);
}

export function readLicence(text: string, key: string): unknown {
  return verifyLicence(text, key);
}

function verifyLicence(text: string, key: string): unknown {
  return jwt.verify(text, key, { ignoreExpiration: true, algorithms: ["ES256"] });
}
