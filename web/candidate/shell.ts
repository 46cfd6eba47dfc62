import type { CandidateSession } from '../../contract/answers.ts';
import { textsIn } from '../i18n/candidate.ts';
import { dayAndTime } from '../i18n/formats.ts';
import { languages, type PageLanguage, pageLanguage } from '../i18n/runtime.ts';
import template from './shell.html?raw';
import { brandSize, legalTopics } from './state/brand.ts';
import { factsOf } from './state/facts.ts';
import { goneCode, goneReason } from './state/gone.ts';
import { goneTexts } from './state/gone-texts.ts';
import { needsDevices } from './state/steps.ts';

/** What the server hands over: the session behind the link, or why there is none. */
export interface ShellInput {
  readonly session: CandidateSession | null;
  readonly problem: { code: string } | null;
  /** What was asked for by `?lang=` or the browser, where the session says nothing. */
  readonly language: string;
  readonly css: string;
  /** The organisation's colours: a sheet made by us of colours alone, whose hash the page's policy names. */
  readonly style?: string;
  readonly js: string;
  /** Scripts that `js` imports, and so on: fetched at once instead of one after the other. */
  readonly preload?: readonly string[];
  /** Set where a member walks through the interview: what the page would otherwise ask the server for. */
  readonly trial?: { readonly legal: unknown };
}

/** One set of texts per language: requests in both of them are answered at the same time. */
const spoken = new Map<PageLanguage, ReturnType<typeof textsIn>>();
function speak(language: PageLanguage) {
  const texts = spoken.get(language) ?? textsIn(language);
  spoken.set(language, texts);
  return texts;
}

/** A note to whoever checks the template is none to candidates. */
const bare = template.replace(/<!-- [\s\S]*? -->\n/, '');

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);

type Translate = Awaited<ReturnType<typeof textsIn>>['t'];

/** Whose page it is, as Frame.tsx draws it. */
function brandOf(session: CandidateSession | null, t: Translate): string {
  if (!session)
    return `<span class="brand">${t('app.brand')}<span class="brand-dot">${t('app.brand-dot')}</span></span>`;
  const name = escapeHtml(session.organisationName);
  const { logo } = session.brand;
  if (!logo) return `<span class="brand" dir="auto">${name}</span>`;
  const { width, height } = brandSize(logo);
  return `<img class="brand-logo" src="${escapeHtml(logo.url)}" alt="${name}" width="${width}" height="${height}">`;
}

function legalOf(session: CandidateSession | null, t: Translate): string {
  const links = legalTopics(session?.brand).map(
    (topic) => `<a class="top-link" href="#/${topic}">${t(`page.${topic}`)}</a>`,
  );
  return links.length ? `<p class="legal">${links.join('')}</p>` : '';
}

/**
 * The page behind a candidate's link, complete before any script runs, from the same texts and facts that the script draws.
 * Built apart (`dist/shell`) and called by the server.
 */
export async function renderShell(input: ShellInput): Promise<string> {
  const { session, problem, css, js, preload = [], style, trial } = input;
  const language = pageLanguage(input.language);
  const { t } = await speak(language);
  const other = languages.find((l) => l.code !== language) ?? languages[0];
  const gone = session ? goneReason(session) : goneCode(problem?.code ?? '');
  const open = gone === null ? session : null;
  const organisation = session?.organisationName ?? '';
  const when = session ? dayAndTime(language, session.timeZone, session.deadlineAt, session.now) : '';
  const heading = open
    ? t('welcome.title', { count: open.questions.length, role: open.interview.role || open.interview.title })
    : t(goneTexts[gone ?? 'trouble'].title);
  const lead = open
    ? open.interview.intro || t(needsDevices(open) ? 'welcome.lead' : 'welcome.lead-written')
    : t(goneTexts[gone ?? 'trouble'].text, { organisation, when });
  const facts = open ? factsOf(open, language, t, open.timeZone) : [];
  const fact = (at: number, part: 'title' | 'text') => facts[at]?.[part] ?? '';
  const values: Record<string, string> = {
    lang: language === 'pseudo' ? 'en' : language,
    dir: t('app.direction'),
    leadDir: open?.interview.intro ? 'auto' : t('app.direction'),
    title: session ? t('page.title', { title: heading, organisation }) : heading,
    css,
    js,
    otherLanguage: other.code,
    otherLanguageName: other.name,
    eyebrow: open ? t('welcome.asks', { organisation }) : organisation,
    heading,
    lead,
    minutesTitle: fact(0, 'title'),
    minutesText: fact(0, 'text'),
    deadlineTitle: fact(1, 'title'),
    deadlineText: fact(1, 'text'),
    watchersTitle: fact(2, 'title'),
    watchersText: fact(2, 'text'),
    keptTitle: fact(3, 'title'),
    keptText: fact(3, 'text'),
    begin: t('welcome.begin'),
    anotherWay: t('welcome.another-way'),
    adjustments: t('page.adjustments'),
    help: t('page.help'),
    noScript: t('shell.no-script'),
  };
  const bootstrap = JSON.stringify(session ? { invitationId: session.invitationId, session, trial } : { problem });
  const elements: Record<string, string> = {
    session: `<script type="application/json" id="session">${bootstrap.replaceAll('<', '\\u003c')}</script>`,
    preloads: preload.map((file) => `<link rel="modulepreload" href="${escapeHtml(file)}">`).join('\n'),
    style: style ? `<style>${style}</style>` : '',
    brand: brandOf(session, t),
    legal: legalOf(session, t),
  };
  const page = open ? bare : bare.replace(/<!--facts-->[\s\S]*<!--\/facts-->/, '');
  // One pass: what a value brings along is never filled in again.
  return page.replace(
    /\{\{(\w+)\}\}|<!--(session|preloads|style|brand|legal)-->/g,
    (_: string, name?: string, element?: string) =>
      element ? (elements[element] ?? '') : escapeHtml(values[name ?? ''] ?? ''),
  );
}
