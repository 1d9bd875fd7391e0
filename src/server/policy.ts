// What a page may load: what this server gives, and nothing from elsewhere.
import { contentSecurityPolicy } from 'helmet';

const STRICT = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  workerSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** The strict policy, with the exceptions that a page cannot do without. */
export const policy = (exceptions: Partial<typeof STRICT> = {}) =>
  contentSecurityPolicy({ useDefaults: false, directives: { ...STRICT, ...exceptions } });
