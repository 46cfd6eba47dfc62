import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { loadRest } from '../i18n/studio.ts';
import { Toasts } from '../ui/studio/Toasts.tsx';
import { AccountPage } from './account/AccountPage.tsx';
import { Announcer } from './announce.tsx';
import { BuilderPage } from './builder/BuilderPage.tsx';
import { LoadFailure } from './Failure.tsx';
import { Frame } from './frame/Frame.tsx';
import { NotFound } from './frame/NotFound.tsx';
import { HomePage } from './home/HomePage.tsx';
import { InterviewPage } from './interviews/InterviewPage.tsx';
import { InterviewsPage } from './interviews/InterviewsPage.tsx';
import { readSearch } from './invitations/search.ts';
import { MessagesPage } from './messages/MessagesPage.tsx';
import { StatusPage } from './operator/StatusPage.tsx';
import { OutboxPage } from './outbox/OutboxPage.tsx';
import { RequestsPage } from './requests/RequestsPage.tsx';
import { QueuePage } from './review/QueuePage.tsx';
import { RoomPage } from './room/RoomPage.tsx';
import { ByLink } from './session/ByLink.tsx';
import { Join } from './session/Join.tsx';
import { Setup } from './session/Setup.tsx';
import { SignIn } from './session/SignIn.tsx';
import { KeysPage } from './settings/KeysPage.tsx';
import { OrganisationPage } from './settings/OrganisationPage.tsx';
import { TeamPage } from './team/TeamPage.tsx';
import { useText } from './text.ts';
import { TryPage } from './try/TryPage.tsx';

function Root() {
  const t = useText();
  return (
    <>
      <Outlet />
      <Announcer />
      <Toasts label={t('frame.notices')} closeLabel={t('action.dismiss')} />
    </>
  );
}

const root = createRootRoute({ component: Root, notFoundComponent: NotFound });
const setup = createRoute({ getParentRoute: () => root, path: '/setup', component: Setup });
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: SignIn,
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === 'string' ? { next: search.next } : {},
});
const byLink = createRoute({ getParentRoute: () => root, path: '/sign-in/link', component: ByLink });
const join = createRoute({ getParentRoute: () => root, path: '/join', component: Join });

const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });
const home = createRoute({ getParentRoute: () => frame, path: '/', component: HomePage });
const interviews = createRoute({ getParentRoute: () => frame, path: '/interviews', component: InterviewsPage });
const interview = createRoute({
  getParentRoute: () => frame,
  path: '/interviews/$interview',
  component: InterviewPage,
  validateSearch: readSearch,
});
const edit = createRoute({ getParentRoute: () => frame, path: '/interviews/$interview/edit', component: BuilderPage });
const tryIt = createRoute({
  getParentRoute: () => root,
  path: '/interviews/$interview/try',
  component: TryPage,
  validateSearch: (search: Record<string, unknown>): { from?: 'draft' | 'published' } =>
    search.from === 'draft' || search.from === 'published' ? { from: search.from } : {},
});
const room = createRoute({
  getParentRoute: () => frame,
  path: '/interviews/$interview/review/$invitation',
  component: RoomPage,
  // Where one came from, so that the navigation says where one is.
  validateSearch: (search: Record<string, unknown>): { from?: 'interview' } =>
    search.from === 'interview' ? { from: 'interview' } : {},
});
const queue = createRoute({ getParentRoute: () => frame, path: '/review', component: QueuePage });
const requests = createRoute({
  getParentRoute: () => frame,
  path: '/requests',
  component: RequestsPage,
  validateSearch: (search: Record<string, unknown>): { request?: string } =>
    typeof search.request === 'string' ? { request: search.request } : {},
});
const settings = createRoute({ getParentRoute: () => frame, path: '/settings', component: OrganisationPage });
const apiKeys = createRoute({ getParentRoute: () => frame, path: '/settings/keys', component: KeysPage });
const account = createRoute({ getParentRoute: () => frame, path: '/account', component: AccountPage });
const team = createRoute({ getParentRoute: () => frame, path: '/team', component: TeamPage });
const status = createRoute({ getParentRoute: () => frame, path: '/status', component: StatusPage });
const messages = createRoute({ getParentRoute: () => frame, path: '/messages', component: MessagesPage });
const outbox = createRoute({ getParentRoute: () => frame, path: '/outbox', component: OutboxPage });
/** Loaded, with its words, by whoever goes there. */
const design = createRoute({
  getParentRoute: () => frame,
  path: '/design',
  component: lazyRouteComponent(async () => {
    const [{ DesignPage }] = await Promise.all([import('./design/DesignPage.tsx'), loadRest()]);
    return { default: DesignPage };
  }),
});

export const router = createRouter({
  routeTree: root.addChildren([
    setup,
    signIn,
    join,
    byLink,
    tryIt,
    frame.addChildren([
      home,
      interviews,
      interview,
      edit,
      room,
      queue,
      requests,
      team,
      account,
      settings,
      apiKeys,
      messages,
      outbox,
      status,
      design,
    ]),
  ]),
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => <LoadFailure error={error} retry={reset} level={1} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
