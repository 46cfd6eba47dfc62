import type { Scope } from '../types.ts';

/** In the order of a day's work; the compiler sees to it that none is missing. */
const all: Record<Scope, true> = {
  'interviews:read': true,
  'interviews:write': true,
  'invitations:read': true,
  'invitations:write': true,
  'reviews:read': true,
  'reviews:write': true,
  'decisions:write': true,
  'events:read': true,
  'members:read': true,
  'members:write': true,
  'organisation:read': true,
  'organisation:write': true,
  'keys:write': true,
};
export const scopes = Object.keys(all) as Scope[];
