import { z } from 'zod';
import { Id, Language } from '../../../contract/common.ts';
import { LegalTexts, LOGO_MAX_BYTES, Organisation, OrganisationInput } from '../../../contract/organisation.ts';
import { inOrganisation } from '../../platform/database/index.ts';
import { problem } from '../../platform/http/problem.ts';
import { route } from '../../platform/http/route.ts';
import { etag } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/index.ts';
import { changeOrganisation, legalTexts, readOrganisation } from './organisation.ts';
import { logoFile, removeLogo, serveLogo, setLogo } from './organisation-logo.ts';

const tag = 'organisation';

export const organisationRoutes = (platform: Platform) => [
  route({
    method: 'GET',
    url: '/api/v1/organisation',
    tag,
    summary: 'The organisation’s settings',
    auth: 'member',
    permission: 'organisation.manage',
    scope: 'organisation:read',
    rate: 'read',
    response: { 200: Organisation },
    handle: async ({ tx, reply }) => {
      const organisation = await readOrganisation(tx);
      reply.header('etag', etag(organisation.revision));
      return organisation;
    },
  }),
  route({
    method: 'PUT',
    url: '/api/v1/organisation',
    tag,
    summary: 'Change the organisation’s settings',
    auth: 'member',
    permission: 'organisation.manage',
    scope: 'organisation:write',
    rate: 'write',
    body: OrganisationInput,
    response: { 200: Organisation },
    handle: async ({ tx, principal, body, ifMatch, reply }) => {
      const organisation = await changeOrganisation(tx, platform, principal, body, ifMatch);
      reply.header('etag', etag(organisation.revision));
      return organisation;
    },
  }),
  route({
    method: 'PUT',
    url: '/api/v1/organisation/logo',
    tag,
    summary: 'Set the logo: the bytes of a PNG, JPEG or WebP picture, at most 512 kB',
    auth: 'member',
    permission: 'organisation.manage',
    scope: 'organisation:write',
    rate: 'write',
    bytes: LOGO_MAX_BYTES,
    transaction: false,
    response: { 200: Organisation },
    handle: ({ principal, body }) => setLogo(platform, principal, body),
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/organisation/logo',
    tag,
    summary: 'Remove the logo',
    auth: 'member',
    permission: 'organisation.manage',
    scope: 'organisation:write',
    rate: 'write',
    transaction: false,
    response: { 200: Organisation },
    handle: ({ principal }) => removeLogo(platform, principal),
  }),
  route({
    method: 'GET',
    url: '/api/v1/organisations/:organisation/legal-texts',
    tag,
    summary: 'Legal notice and privacy text, as candidates read them',
    auth: 'public',
    permission: 'none',
    rate: 'read',
    params: z.object({ organisation: Id }),
    query: z.object({ language: Language.optional() }),
    response: { 200: LegalTexts },
    handle: async ({ params, query }) => {
      const texts = await inOrganisation(platform.db, params.organisation, (tx) => legalTexts(tx, query.language));
      if (!texts) throw problem('not-found');
      return texts;
    },
  }),
  route({
    method: 'GET',
    url: '/brand/:organisation/:file',
    tag,
    summary: 'A logo; its address never means another picture',
    auth: 'public',
    permission: 'none',
    rate: 'read',
    params: z.object({ organisation: Id, file: z.string().regex(logoFile) }),
    response: { 200: z.unknown() },
    raw: true,
    transaction: false,
    handle: async ({ params, reply }) => {
      await serveLogo(platform, params.organisation, params.file, reply);
      return undefined;
    },
  }),
];
