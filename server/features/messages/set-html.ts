import { accentPair } from '../../../contract/accent.ts';
import type { Draft, Fact } from './letter.ts';
import { textsIn } from './texts/index.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);

const serif = "Fraunces, Georgia, 'Times New Roman', serif";
const sans = "'Instrument Sans', -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

interface Shades {
  readonly accent: string;
  readonly on: string;
}
const ours: { light: Shades; dark: Shades } = {
  light: { accent: '#0b5d6b', on: '#ffffff' },
  dark: { accent: '#7cc7d0', on: '#0a2529' },
};

// Mail programs drop style sheets, so the light look is inline; those that honour dark mode read the one style element.
const sheet = (dark: Shades): string => `@media (max-width: 480px) {
  .outer { padding: 16px 8px !important; }
  .card { padding: 24px 20px 20px !important; }
}
@media (prefers-color-scheme: dark) {
  .paper { background-color: #171512 !important; }
  .card { background-color: #211e1a !important; border-color: #37322b !important; }
  .line { border-color: #37322b !important; }
  .ink { color: #f3ede2 !important; }
  .ink-2 { color: #bdb4a4 !important; }
  .button { background-color: ${dark.accent} !important; }
  .button a { color: ${dark.on} !important; }
  .link { color: ${dark.accent} !important; }
}`;

const body = `margin:0 0 16px;font:17px/1.5 ${sans};color:#1d1b18`;
const small = `margin:0 0 8px;font:15px/1.5 ${sans};color:#5b554b`;
const tiny = `margin:0;font:13px/1.5 ${sans};color:#5b554b`;
const table = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

/** What people typed, as text: lines stay lines, and web addresses can be pressed. */
function words(text: string, accent: string): string {
  const parts = text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/);
  return parts
    .map((part, i) =>
      i % 2 === 1
        ? `<a class="link" href="${escapeHtml(part)}" style="color:${accent};word-break:break-all">${escapeHtml(part)}</a>`
        : escapeHtml(part).replaceAll('\n', '<br>\n'),
    )
    .join('');
}

function factRows(facts: readonly Fact[]): string {
  const cell = (last: boolean) => `padding:9px 0;${last ? '' : 'border-bottom:1px solid #e4dccd;'}vertical-align:top`;
  const rows = facts.map((f, i) => {
    const style = cell(i === facts.length - 1);
    return `<tr>
<td class="line ink-2" style="${style};padding-right:16px;white-space:nowrap;font:15px/1.45 ${sans};color:#5b554b">${escapeHtml(f.label)}</td>
<td class="line ink" style="${style};font:600 15px/1.45 ${sans};color:#1d1b18">${escapeHtml(f.value)}</td>
</tr>`;
  });
  return `<table ${table} width="100%" class="line" style="margin:4px 0 20px;border-top:1px solid #e4dccd;border-bottom:1px solid #e4dccd">
${rows.join('\n')}
</table>`;
}

/** The button is a cell with a ground of its own: one well-known program knows no padding on links. */
const button = (
  label: string,
  url: string,
  { accent, on }: Shades,
): string => `<table ${table} style="margin:4px 0 24px"><tr>
<td class="button" bgcolor="${accent}" style="border-radius:12px;background-color:${accent}"><a href="${url}" style="display:inline-block;padding:14px 26px;border-radius:12px;font:600 17px/1.2 ${sans};color:${on};text-decoration:none">${escapeHtml(label)}</a></td>
</tr></table>`;

/** One column on warm paper, readable at 320 px, without images, scripts or anything loaded from elsewhere. */
export function asHtml(d: Draft): string {
  const { light, dark } = d.house.accent ? accentPair(d.house.accent) : ours;
  const p = (text: string, className: string, style: string): string =>
    `<p class="${className}" style="${style}">${words(text, light.accent)}</p>`;
  const url = d.button ? escapeHtml(d.button.url) : '';
  const [signer, ...below] = d.signature;
  const letter = [
    ...(d.greeting ? [p(d.greeting, 'ink', body)] : []),
    ...d.paragraphs.map((text) => p(text, 'ink', body)),
    ...(d.facts.length > 0 ? [factRows(d.facts)] : []),
    ...(d.button ? [button(d.button.label, url, light)] : []),
    ...d.afterButton.map((text) => p(text, 'ink-2', small)),
    ...(signer
      ? [
          `<p class="ink" style="margin:20px 0 0;font:560 19px/1.3 ${serif};color:#1d1b18">${escapeHtml(signer)}</p>`,
          ...below.map((line) => p(line, 'ink-2', `margin:0;font:15px/1.5 ${sans};color:#5b554b`)),
        ]
      : []),
  ];
  const foot = [
    ...(d.button
      ? [
          p(textsIn[d.language]('link.fallback'), 'ink-2', tiny),
          `<p style="margin:0;font:13px/1.5 ${sans};word-break:break-all"><a class="link" href="${url}" style="color:${light.accent}">${url}</a></p>`,
        ]
      : []),
    ...(d.house.legalNotice
      ? d.house.legalNotice
          .split(/\n{2,}/)
          .map((text, i) => p(text, 'ink-2', `${tiny};margin-top:${i === 0 ? 16 : 8}px`))
      : []),
  ];
  return `<!doctype html>
<html lang="${d.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(d.subject)}</title>
<style>${sheet(dark)}</style>
</head>
<body class="paper" style="margin:0;padding:0;background-color:#fbf8f2">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(d.preheader)}${'&#8199;&#847; '.repeat(40)}</div>
<table ${table} width="100%" class="paper" style="background-color:#fbf8f2">
<tr><td class="outer" align="center" style="padding:36px 16px">
<!--[if mso]><table ${table} width="580"><tr><td><![endif]-->
<table ${table} width="100%" style="max-width:580px">
<tr><td class="ink" align="left" style="padding:0 8px 14px;font:560 21px/1.2 ${serif};color:#1d1b18">${escapeHtml(d.house.name)}</td></tr>
<tr><td class="card" align="left" style="padding:32px 36px 28px;background-color:#ffffff;border:1px solid #e4dccd;border-radius:18px">
${letter.join('\n')}
</td></tr>
<tr><td align="left" style="padding:${foot.length > 0 ? 18 : 0}px 8px 0">
${foot.join('\n')}
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>`;
}
