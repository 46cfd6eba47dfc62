import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CandidateSession } from '../../contract/answers.ts';
import { sampleSession } from './state/session.sample.ts';

type Shell = typeof import('./shell.ts');
let vite: ViteDevServer;
let shell: Shell;

beforeAll(async () => {
  vite = await createServer({ server: { middlewareMode: true, ws: false }, appType: 'custom', logLevel: 'error' });
  shell = (await vite.ssrLoadModule('/web/candidate/shell.ts')) as Shell;
}, 60_000);
afterAll(() => vite.close());

const render = (session: CandidateSession | null, language = 'en', code = 'link-revoked', style = '') =>
  shell.renderShell({ session, problem: session ? null : { code }, language, css: '/a.css', style, js: '/a.js' });

/** What one sees: classes in their order, and words. Links of the shell are buttons where React is. */
function picture(html: string) {
  const classes = [...html.matchAll(/class="([^"]+)"/g)].map((match) => match[1]);
  const words = html
    .replace(/<noscript>.*?<\/noscript>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { classes: classes.filter((name) => name !== 'unseen' && name !== 'notice'), words };
}

describe('the page before any script', () => {
  const plain = sampleSession().brand;
  const branded = {
    ...plain,
    accent: '#ffe000',
    logo: { url: `/brand/${plain.organisationId}/x.png`, width: 480, height: 120 },
    legalNotice: true,
    privacy: true,
  };
  it.each([
    ['en', plain],
    ['de', branded],
  ] as const)('is the picture that React draws: %s', async (language, brand) => {
    // In the zone of this machine: elsewhere the page adds a line that the server can't know.
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const session = sampleSession({ language, timeZone, brand });
    const html = await render(session, language);
    const mine = /<div id="app">([\s\S]*)<\/div>\s*<script/.exec(html)?.[1] ?? '';

    Object.assign(globalThis, { location: { hash: '', pathname: '/i/x', search: '' } });
    const { load } = (await vite.ssrLoadModule('/web/i18n/candidate.ts')) as typeof import('../i18n/candidate.ts');
    await load(language);
    const part = async (file: string) => vite.ssrLoadModule(file);
    const { createStore } = (await part('/web/candidate/state/store.ts')) as typeof import('./state/store.ts');
    const context = (await part('/web/candidate/state/store-context.ts')) as typeof import('./state/store-context.ts');
    const words = (await part('/web/candidate/state/language.ts')) as typeof import('./state/language.ts');
    const { Frame } = (await part('/web/candidate/Frame.tsx')) as typeof import('./Frame.tsx');
    const { Welcome } = (await part('/web/candidate/pages/Welcome.tsx')) as typeof import('./pages/Welcome.tsx');
    const store = createStore({ invitationId: session.invitationId, session }, 'x');
    const language_ = { language, choose: () => undefined };
    const theirs = renderToStaticMarkup(
      createElement(
        context.StoreContext,
        { value: store },
        createElement(words.LanguageContext, { value: language_ }, createElement(Frame, null, createElement(Welcome))),
      ),
    );
    expect(mine.includes('<img')).toBe(brand === branded);
    expect(/<img[^>]*>/.exec(mine)?.[0].replace('>', '/>')).toBe(/<img[^>]*>/.exec(theirs)?.[0]);
    expect(picture(mine).classes).toEqual(picture(theirs).classes);
    expect(picture(mine).words).toBe(picture(theirs).words);
  });

  it('carries the organisation’s colours behind our style sheet, and none where it has none', async () => {
    const html = await render(sampleSession(), 'en', '', ':root{--accent:#112233}');
    expect(html.indexOf('<style>:root{--accent:#112233}</style>')).toBeGreaterThan(html.indexOf('/a.css'));
    expect(await render(sampleSession())).not.toContain('<style');
  });

  it('escapes what people wrote, and carries the session so that nothing ends the script early', async () => {
    const evil = '</script><img src=x onerror=alert(1)>{{css}}<!--session-->';
    const session = sampleSession({ organisationName: evil });
    const html = await render(session);
    expect(html).not.toContain('<img');
    const json = /id="session">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toEqual({ invitationId: session.invitationId, session });
    expect(html).not.toMatch(/<h1[^>]*>\s*<\/h1>|{{(?!css)/);
  });

  it('says why a link opens nothing, without facts and without a button to begin', async () => {
    const expired = await render(sampleSession({ expired: true, now: '2026-12-01T00:00:00Z' }));
    expect(expired).toContain('The deadline has passed');
    const unknown = await render(null, 'de');
    expect(unknown).toContain('Dieser Link führt nirgendwohin');
    for (const html of [expired, unknown]) expect(html).not.toContain('#/consent');
  });

  it('keeps two languages apart when both are asked for at once', async () => {
    const pages = await Promise.all(
      Array.from({ length: 20 }, (_, at) => render(sampleSession(), at % 2 ? 'de' : 'en')),
    );
    for (const [at, html] of pages.entries()) expect(html).toContain(at % 2 ? 'Drei Fragen' : 'Three questions');
  });
});
