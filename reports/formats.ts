/**
 * The renderers that weigh something, loaded when something is to be rendered: a Jest run that writes no report does
 * not pay for them.
 */
export const renderers = () => ({
  ...(require('./html/renderHtml') as typeof import('./html/renderHtml')),
  ...(require('./html/renderOverview') as typeof import('./html/renderOverview')),
  ...(require('./junit') as typeof import('./junit')),
  ...(require('./markdown') as typeof import('./markdown')),
});
