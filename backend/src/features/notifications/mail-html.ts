import type { Language } from '@campusline/shared';

/** What a simple mail shows: one fact, its details, one thing to do. All texts are plain; `closing` is safe HTML. */
export interface MailLayout {
  readonly language: Language;
  readonly title: string;
  readonly fact: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
  readonly link: { readonly label: string; readonly address: string };
  readonly closing: string;
}

/** Text as it may stand in HTML, also inside an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** One column, readable with styles off, without images and without anything that loads from elsewhere. */
export function mailHtml({ language, title, fact, rows, link, closing }: MailLayout): string {
  const lines = rows.map(
    ([label, value]) =>
      `<tr><th scope="row" style="text-align:left;font-weight:400;padding:2px 16px 2px 0;vertical-align:top">${escapeHtml(label)}</th>` +
      `<td style="padding:2px 0;vertical-align:top">${escapeHtml(value)}</td></tr>`,
  );
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`,
    '<body style="font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45;margin:24px">',
    `<p style="font-size:18px;margin:0 0 12px"><strong>${escapeHtml(fact)}</strong></p>`,
    `<table role="presentation" style="border-collapse:collapse">${lines.join('')}</table>`,
    `<p><a href="${escapeHtml(link.address)}">${escapeHtml(link.label)}</a></p>`,
    `<p style="font-size:13px">${closing}</p>`,
    '</body></html>',
    '',
  ].join('\n');
}
