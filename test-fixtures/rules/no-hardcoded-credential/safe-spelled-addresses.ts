/** Addresses that a parser has to refuse, in all spellings. */
export const refused = [
  "http://%75ser:%70ass@example.com",
  "http://%2575ser:%2570ass@example.com",
  "http://%252575ser:%252570ass@example.com",
];

const STAGES = { stable: "stable", none: "unsupported" } as const;

export const isStable = (features: { envGetSecret?: string }): boolean =>
  (features.envGetSecret ?? STAGES.none) === STAGES.stable;
