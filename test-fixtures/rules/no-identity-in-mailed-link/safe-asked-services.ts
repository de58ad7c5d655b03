// fixture: path src/tools/verify_email.ts
/** Addresses of services that are asked about an e-mail address; nobody is mailed them. */

interface Asked {
  apiKey: string;
  email: string;
  fullName: string;
}

export const verify = {
  request: {
    url: (params: Asked): string =>
      `https://verify.service.jp/v2/validate?email=${encodeURIComponent(
        params.email.trim(),
      )}&format=json`,
    method: "GET",
  },
};

export const find = {
  request: {
    url: (params: Asked): string => {
      const url = new URL("https://find.service.jp/v1/people");
      url.searchParams.append("email", params.email.trim());
      url.searchParams.append("fullName", params.fullName);
      return url.toString();
    },
    method: "GET",
  },
};
