import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../i18n/candidate.ts';
import { useCandidate } from './state/store-context.ts';

/** The first page keeps the focus where the browser put it; each later one moves it to its heading. */
let first = true;

/** Takes the focus to the heading where the element that had it has left the page. */
export function rescueFocus(): void {
  if (document.activeElement === document.body) document.querySelector('h1')?.focus({ preventScroll: true });
}

/** One step: names the document after its heading and takes the focus there, so that nobody is lost between steps. */
export function Page({
  title,
  eyebrow,
  above,
  quietTitle = false,
  children,
}: {
  title: string;
  eyebrow?: ReactNode;
  above?: ReactNode;
  /** A smaller heading: a question is long. */
  quietTitle?: boolean;
  children: ReactNode;
}) {
  const { session } = useCandidate();
  const heading = useRef<HTMLHeadingElement>(null);
  const organisation = session?.organisationName;
  useEffect(() => {
    document.title = organisation ? t('page.title', { title, organisation }) : title;
  }, [title, organisation]);
  useEffect(() => {
    if (first) {
      first = false;
      return;
    }
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  return (
    <>
      {above}
      {eyebrow && <p className="eyebrow">{eyebrow}</p>}
      <h1
        ref={heading}
        tabIndex={-1}
        className={quietTitle ? 'title-question' : undefined}
        dir={quietTitle ? 'auto' : undefined}
      >
        {title}
      </h1>
      {children}
    </>
  );
}
