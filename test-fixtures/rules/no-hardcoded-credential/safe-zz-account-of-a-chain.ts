export const MAINNET_TOKEN = "0xf4fbc617a5733eaaf9af08e1ab816b103388d8b6" as const;
const REWARD_TOKEN = "0xF4fbC617A5733EAAF9af08E1Ab816B103388d8B6".toLowerCase();

export const isReward = (token: string) => token.toLowerCase() === REWARD_TOKEN;
