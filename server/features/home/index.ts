import { Home } from '../../../contract/home.ts';
import { route } from '../../platform/http/route.ts';
import type { Feature } from '../../platform/index.ts';
import { home } from './home.ts';

export const homeFeature: Feature = {
  name: 'home',
  routes: (platform) => [
    route({
      method: 'GET',
      url: '/api/v1/home',
      tag: 'home',
      summary: 'What needs you, what happened lately, and your open interviews',
      auth: 'member',
      permission: 'organisation.read',
      // It draws from every list; a key asks those that it has scopes for.
      keys: false,
      scope: 'interviews:read',
      rate: 'read',
      response: { 200: Home },
      handle: ({ tx, principal }) => home(tx, platform, principal),
    }),
  ],
};
