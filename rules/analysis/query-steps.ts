import { CONDITION_STEPS, NEUTRAL_STEPS } from "../models/databases.js";

const conditionSteps = new Set(CONDITION_STEPS);
const neutral = new Set(NEUTRAL_STEPS);

/** Holds for steps that narrow which records a builder means. */
export const isConditionStep = (name: string): boolean => conditionSteps.has(name);

/** Holds for steps that say nothing about whose record it is. */
export const isNeutralStep = (name: string): boolean => neutral.has(name);

/** Holds for steps after which a builder is still the same query, or its answer. */
export const isQueryStep = (name: string): boolean => conditionSteps.has(name) || neutral.has(name);
