import { visibleLine } from './visibleLine';

/**
 * Text from a server as one line of Markdown that stays text: no markup, no HTML, no table cells, no links, no mentions
 * and no
 * references. A zero-width space parts what hosts would link by themselves (`@name`, `#12`, `https://`, `www.`).
 */
export const markdownText = (text: string): string =>
  visibleLine(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()|~$!]/g, '\\$&')
    .replace(/@(?=\S)/g, `@${PART}`)
    .replace(/#(?=\w)/g, `\\#${PART}`)
    .replace(/:\/\//g, `:${PART}//`)
    .replace(/\b(www)\./gi, `$1${PART}.`)
    .replace(/\b(GH|gh)-(?=\d)/g, `$1-${PART}`)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)(?=[.)])/, '$1\\');

const PART = '\u200b';
