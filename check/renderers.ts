/** The renderers that weigh something, loaded when something is to be rendered: a Jest run that writes no report does not pay for them. */
export const renderers = () => ({
  ...(require('../reports/html/renderHtml') as typeof import('../reports/html/renderHtml')),
  ...(require('../reports/html/renderOverview') as typeof import('../reports/html/renderOverview')),
  ...(require('../reports/junit') as typeof import('../reports/junit')),
  ...(require('../reports/markdown') as typeof import('../reports/markdown')),
});
