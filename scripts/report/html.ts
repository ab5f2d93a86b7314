const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

export const percent = (share: number) => `${Math.round(share * 100)} %`;
export const number = (value: number) => value.toLocaleString('en-US');

/** Thousands of bytes. */
export const kilobytes = (bytes: number) => `${number(Math.round(bytes / 1000))} kB`;

/** Cells are HTML. Columns whose head begins with `#` hold figures and stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const isFigure = head.map((name) => name.startsWith('#'));
  const kind = (i: number) => (isFigure[i] ? ' class="figure"' : '');
  const heads = head.map((name, i) => `<th scope="col"${kind(i)}>${escapeHtml(name.replace(/^#/, ''))}</th>`).join('');
  const lines = rows.map((row) => `<tr>${row.map((cell, i) => `<td${kind(i)}>${cell}</td>`).join('')}</tr>`).join('\n');
  return `<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>\n${lines}\n</tbody></table></div>`;
}

export function idList(ids: readonly string[]): string {
  return `<ul class="ids">${ids.map((id) => `<li><code>${escapeHtml(id)}</code></li>`).join('')}</ul>`;
}

export function fold(summary: string, body: string): string {
  return `<details><summary>${escapeHtml(summary)}</summary>${body}</details>`;
}
