const HOME = process.env.PUBLIC_URL ?? "https://clinic.example";

export const pages = {
  home: () => HOME,
  questions: (patientId: number) => `${HOME}/questions/${patientId}`,
};
