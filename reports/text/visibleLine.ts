import { visibleText } from './visibleText';

/** Like `visibleText`, for places that hold one line: line feeds and tabs are marked too. */
export const visibleLine = (text: string): string =>
  visibleText(text).replace(/\n/g, '[U+000A]').replace(/\t/g, '[U+0009]');
