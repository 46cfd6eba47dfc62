interface LetterFrameProps {
  title: string;
  html: string;
  /** Whether links may be followed, in a tab of their own that knows nothing of this page. Default: they do nothing. */
  links?: boolean;
  className?: string;
}

/** A mail as it would arrive. No script runs in it, and it can reach neither this page nor its cookies. */
export function LetterFrame({ title, html, links = false, className }: LetterFrameProps) {
  return (
    <iframe
      title={title}
      sandbox={links ? 'allow-popups allow-popups-to-escape-sandbox' : ''}
      referrerPolicy="no-referrer"
      srcDoc={`<meta name="referrer" content="no-referrer"><base target="_blank">${html}`}
      className={className ?? 'h-[30rem] w-full rounded-button border border-line bg-raised'}
    />
  );
}
