import type { Language } from '../../../contract/common.ts';

/** A mail before it is set: plain words, one thing to do. */
export interface Draft {
  readonly language: Language;
  readonly from: string;
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly button: { readonly label: string; readonly url: string };
  readonly afterButton: readonly string[];
  readonly fallback: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);

/** One line: a title with a line break must not end the header. */
export const subjectLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const asText = (d: Draft): string =>
  [d.greeting, ...d.paragraphs, `${d.button.label}:\n${d.button.url}`, ...d.afterButton, d.from].join('\n\n');

const serif = "Fraunces, Georgia, 'Times New Roman', serif";
const sans = "'Instrument Sans', -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

// Mail programs drop style sheets, so the light look is inline; those that honour dark mode read the one style element.
const dark = `@media (prefers-color-scheme: dark) {
  .paper { background-color: #171512 !important; }
  .card { background-color: #211e1a !important; border-color: #37322b !important; }
  .ink { color: #f3ede2 !important; }
  .ink-2 { color: #bdb4a4 !important; }
  .button { background-color: #7cc7d0 !important; color: #0a2529 !important; }
  .link { color: #7cc7d0 !important; }
}`;

const p = (text: string, className: string, style: string): string =>
  `<p class="${className}" style="${style}">${escapeHtml(text)}</p>`;
const body = `margin:0 0 16px;font:17px/1.5 ${sans};color:#1d1b18`;
const small = `margin:0 0 8px;font:15px/1.5 ${sans};color:#5b554b`;

/** One column on warm paper, readable at 320 px, without images, scripts or anything loaded from elsewhere. */
export function asHtml(d: Draft): string {
  const url = escapeHtml(d.button.url);
  return `<!doctype html>
<html lang="${d.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(d.subject)}</title>
<style>${dark}</style>
</head>
<body class="paper" style="margin:0;padding:0;background-color:#fbf8f2">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="paper" style="background-color:#fbf8f2">
<tr><td align="center" style="padding:32px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px">
<tr><td class="ink" style="padding:0 8px 16px;font:560 21px/1.18 ${serif};color:#1d1b18">${escapeHtml(d.from)}</td></tr>
<tr><td class="card" style="padding:28px 24px 20px;background-color:#ffffff;border:1px solid #e4dccd;border-radius:18px">
${p(d.greeting, 'ink', body)}
${d.paragraphs.map((text) => p(text, 'ink', body)).join('\n')}
<p style="margin:24px 0"><a class="button" href="${url}" style="display:inline-block;padding:13px 24px;border-radius:12px;background-color:#0b5d6b;color:#ffffff;font:600 17px/1.2 ${sans};text-decoration:none">${escapeHtml(d.button.label)}</a></p>
${d.afterButton.map((text) => p(text, 'ink-2', small)).join('\n')}
</td></tr>
<tr><td style="padding:16px 8px 0">
${p(d.fallback, 'ink-2', `margin:0;font:13px/1.5 ${sans};color:#5b554b`)}
<p style="margin:0;font:13px/1.5 ${sans};word-break:break-all"><a class="link" href="${url}" style="color:#0b5d6b">${url}</a></p>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>`;
}
