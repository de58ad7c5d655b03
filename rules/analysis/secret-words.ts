import {
  ANSWERED_TOKENS,
  CONNECTION_VARIABLE,
  HASHERS,
  HASHING_PACKAGES,
  PASSWORD_LABEL,
  PASSWORD_MAKERS,
  SECRET_LABEL,
  SECRET_MANAGERS,
  SHORT_PASSWORDS,
  SESSION_TOKENS,
  SIGNING_LINKS,
} from "../models/exposure.js";
import { WHOLE_ENVIRONMENT_TEXT } from "../models/environments.js";
import { isAboutCredentials, isCredentialHeader } from "./credential-inputs.js";
import type { SourceFile } from "./file.js";
import { credentialName, isName } from "./secrets.js";
import { wordTest } from "./word-tests.js";

/** What a function is called that hands a token out or signs one, or the package it is from. */
const ABOUT_TOKENS = /token|jwt/i;

/** `secretName`, `TOKEN_ENV`: what holds the name of a variable. */
const bareName = (word: string): string => word.replace(/_?(?:env|var|variable|name|key)+$/i, "");

const namesSecret = wordTest(
  (word) =>
    (isName(word) && (credentialName(word) !== null || credentialName(bareName(word)) !== null)) ||
    /^(?:pass|pw|secret|authorization|x-api-key|cookie)$/i.test(word) ||
    (isName(word) && isCredentialHeader(word)) ||
    CONNECTION_VARIABLE.test(word) ||
    CONNECTION_VARIABLE.test(bareName(word)) ||
    SESSION_TOKENS.test(word) ||
    SIGNING_LINKS.test(word) ||
    ANSWERED_TOKENS.test(word) ||
    ABOUT_TOKENS.test(word) ||
    SECRET_MANAGERS.test(`.${word}`) ||
    PASSWORD_MAKERS.test(word) ||
    SHORT_PASSWORDS.test(word) ||
    HASHERS.test(word) ||
    HASHING_PACKAGES.test(word) ||
    SECRET_LABEL.test(word) ||
    PASSWORD_LABEL.test(word),
  isAboutCredentials,
);

/** Holds unless no word of the file can be a credential's, and none can make one: then no value carries any. */
export const mayCarrySecrets = (file: SourceFile): boolean =>
  file.seesOtherFiles || namesSecret(file) || WHOLE_ENVIRONMENT_TEXT.test(file.text);
