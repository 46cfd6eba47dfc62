import type { CandidateSession } from '../../contract/answers.ts';
import { load, t } from '../i18n/candidate.ts';
import { languages, pageLanguage } from '../i18n/runtime.ts';
import template from './shell.html?raw';
import { factsOf } from './state/facts.ts';
import { isRecorded } from './state/steps.ts';

/** What the server hands over: the session behind the link, or why there is none. */
export interface ShellInput {
  readonly session: CandidateSession | null;
  readonly problem: { code: string } | null;
  /** What was asked for by `?lang=` or the browser, where the session says nothing. */
  readonly language: string;
  readonly css: string;
  readonly js: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);

/**
 * The page behind a candidate's link, complete before any script runs, from the same texts and facts that the script draws.
 * Built apart (`dist/shell`) and called by the server.
 */
export async function renderShell({ session, problem, language: asked, css, js }: ShellInput): Promise<string> {
  const language = pageLanguage(asked);
  await load(language);
  const other = languages.find((l) => l.code !== language) ?? languages[0];
  const open =
    session?.interview.open && !session.expired && session.state !== 'cancelled' && session.state !== 'withdrawn';
  const heading = open
    ? t('welcome.title', { count: session.questions.length, role: session.interview.role || session.interview.title })
    : t(session ? 'page.loading' : 'gone.unknown-title');
  const lead = open
    ? session.interview.intro || t(session.questions.some(isRecorded) ? 'welcome.lead' : 'welcome.lead-written')
    : session
      ? ''
      : t('gone.unknown');
  const facts = open ? factsOf(session, language, t, session.timeZone) : [];
  const fact = (at: number, part: 'title' | 'text') => facts[at]?.[part] ?? '';
  const values: Record<string, string> = {
    lang: language === 'pseudo' ? 'en' : language,
    dir: 'ltr',
    title: session ? t('page.title', { title: heading, organisation: session.organisationName }) : heading,
    css,
    js,
    brand: t('app.brand'),
    brandDot: t('app.brand-dot'),
    otherLanguage: other.code,
    otherLanguageName: other.name,
    eyebrow: session
      ? open
        ? t('welcome.asks', { organisation: session.organisationName })
        : session.organisationName
      : '',
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
    noScript: t('page.no-script'),
  };
  const bootstrap = JSON.stringify(session ? { invitationId: session.invitationId, session } : { problem });
  const page = open ? template : template.replace(/<!--facts-->[\s\S]*<!--\/facts-->/, '');
  return page.replace(/\{\{(\w+)\}\}/g, (_: string, name: string) =>
    name === 'bootstrap' ? bootstrap.replaceAll('<', '\\u003c') : escapeHtml(values[name] ?? ''),
  );
}
