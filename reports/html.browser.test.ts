import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { hostileResults } from './hostileResults';
import { renderHtml } from './html/renderHtml';
import { renderOverview } from './html/renderOverview';
import { sampleRaceResults } from './sampleRace';
import { sampleResults } from './sampleResults';

const executablePath = process.env.ROLECALL_CHROMIUM ?? '/usr/bin/chromium';
const missing = !existsSync(executablePath);
const required = process.env.ROLECALL_REQUIRE_BROWSER !== undefined;
if (missing && !required)
  console.warn(
    `No browser at ${executablePath}: the HTML report is not tested in one. Set ROLECALL_CHROMIUM to a Chromium.`,
  );

(missing && !required ? describe.skip : describe)('the HTML report in a browser', () => {
  jest.setTimeout(60_000);
  const urlOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const complaints: string[] = [];
  let browser: Browser;
  let shared: Page;
  let folder = '';

  const watched = async (options: BrowserContextOptions): Promise<Page> => {
    const page = await browser.newPage(options);
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => {
      complaints.push('a dialog opened');
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!/^(file|data|about):/.test(request.url())) complaints.push(`asked for ${request.url()}`);
    });
    return page;
  };

  // To open a page takes as long as to try what is on it: one serves all tests, loaded anew for each.
  const open = async (
    name: string,
    {
      width = 1200,
      colorScheme = 'light',
      hash = '',
    }: { width?: number; colorScheme?: 'light' | 'dark'; hash?: string } = {},
    page = shared,
  ): Promise<Page> => {
    await page.goto('about:blank');
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media: 'screen', colorScheme });
    await page.goto(urlOf(name) + hash);
    return page;
  };

  /** Things of a page by a script in it: this project is compiled without the DOM's types. */
  const inPage = async <T>(page: Page, script: string): Promise<T> => page.evaluate<T>(script);
  const visibleRules = (page: Page): Promise<string[]> =>
    inPage(page, "[...document.querySelectorAll('.rule:not([hidden])')].map((rule) => rule.id)");
  const countText = (page: Page): Promise<string | null> => page.textContent('#count');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rolecall-html-'));
    writeFileSync(join(folder, 'report.html'), renderHtml(sampleResults()));
    writeFileSync(join(folder, 'race.html'), renderHtml(sampleRaceResults()));
    writeFileSync(join(folder, 'hostile.html'), renderHtml(hostileResults()));
    writeFileSync(
      join(folder, 'overview.html'),
      renderOverview([
        { results: sampleResults(), href: 'report.html' },
        { results: sampleResults({ contractTitle: 'Other', verdict: 'conformant' }), href: 'hostile.html' },
      ]),
    );
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    shared = await watched({ permissions: ['clipboard-read', 'clipboard-write'] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    complaints.length = 0;
  });
  afterEach(() => expect(complaints).toEqual([]));

  test.each([
    ['report.html', 'light', 1200],
    ['report.html', 'dark', 400],
    ['overview.html', 'light', 1200],
    ['overview.html', 'dark', 400],
    ['hostile.html', 'light', 400],
    ['race.html', 'light', 1200],
    ['race.html', 'dark', 400],
  ] as const)('%s, %s, %d pixels wide: axe finds nothing and nothing runs over', async (name, colorScheme, width) => {
    const page = await open(name, { colorScheme, width });
    await inPage(page, "for (const one of document.querySelectorAll('details')) one.open = true");
    await inPage(page, axe.source);
    const { violations } = await inPage<{ violations: { id: string; nodes: { html: string }[] }[] }>(
      page,
      "axe.run({ resultTypes: ['violations'] })",
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await inPage(page, 'document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });

  test('filters by verdict, level, section and text, counts live, and keeps the query in the hash', async () => {
    const page = await open('report.html');
    expect(await countText(page)).toBe('7 of 7 rules, 2 of 2 findings');
    await page.fill('#query', 'is:fail level:must');
    expect(await visibleRules(page)).toEqual(['rule-delete.in-use']);
    expect(await countText(page)).toBe('1 of 7 rules, 1 of 2 findings');
    expect(page.url()).toBe(`${urlOf('report.html')}#q=is%3Afail+level%3Amust`);
    await page.fill('#query', 'is:skip,inconclusive -section:delete');
    expect(await visibleRules(page)).toEqual(['rule-create.name.unique', 'rule-assign.userCount.count']);
    await page.fill('#query', '"users is not deleted"');
    expect(await visibleRules(page)).toEqual(['rule-delete.in-use']);
    await page.fill('#query', 'is:nonsense');
    expect(await countText(page)).toBe('0 of 7 rules, 0 of 2 findings');
  });

  test('counters filter, and filter no more when used again', async () => {
    const page = await open('report.html');
    const counter = page.locator('a[data-query="is:skip level:must"]');
    await counter.click();
    expect(await visibleRules(page)).toHaveLength(2);
    expect(await counter.getAttribute('aria-current')).toBe('true');
    await counter.click();
    expect(await visibleRules(page)).toHaveLength(7);
  });

  test('the hash brings back the filter and the place, and a plain anchor opens what it names', async () => {
    const page = await open('report.html', { hash: '#q=is%3Afail&at=rule-delete.twice' });
    expect(await page.inputValue('#query')).toBe('is:fail');
    expect(await visibleRules(page)).toEqual(['rule-delete.in-use', 'rule-delete.twice']);
    expect(await inPage(page, "document.getElementById('rule-delete.twice').open")).toBe(true);
    await inPage(page, "location.hash = 'rule-create.name.unique'");
    await page.waitForFunction("document.getElementById('rule-create.name.unique').open");
    expect(await visibleRules(page)).toHaveLength(7);
  });

  test('keys: / filters, j and k move, o opens, and they can be turned off', async () => {
    const page = await open('report.html');
    const focused = (): Promise<string> =>
      inPage(page, "document.activeElement.closest('[data-item]')?.id ?? document.activeElement.id");
    await page.keyboard.press('/');
    expect(await focused()).toBe('query');
    await page.keyboard.type('twice');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.inputValue('#query')).toBe('');
    for (const [key, id] of [
      ['j', 'finding-delete.in-use-5b1c'],
      ['j', 'finding-delete.twice-09aa'],
      ['j', 'rule-create.name.max-length'],
      ['k', 'finding-delete.twice-09aa'],
      ['j', 'rule-create.name.max-length'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused()).toBe(id);
    }
    await page.keyboard.press('o');
    expect(await inPage(page, "document.getElementById('rule-create.name.max-length').open")).toBe(true);
    expect(page.url()).toContain('#at=rule-create.name.max-length');
    await page.uncheck('#keys');
    await page.keyboard.press('j');
    expect(await focused()).toBe('keys');
    expect(page.url()).toContain('keys=off');
  });

  test('copies a script as it stands, and a finding as an issue', async () => {
    const page = await open('report.html');
    await page.click('[data-copy="finding-delete.in-use-5b1c-curl"]');
    expect(await inPage(page, 'navigator.clipboard.readText()')).toBe(
      `curl -i -X DELETE 'https://roles.example.test/api/v1/roles/12' -H "Authorization: Bearer $ROLECALL_TOKEN"`,
    );
    await page.click('[data-issue="finding-delete.in-use-5b1c"]');
    expect(await inPage(page, 'navigator.clipboard.readText()')).toMatch(
      /^Rule delete\.in-use \(must\) is refuted\.\n\n```\nRole 12 has 1 user;/,
    );
  });

  test('lanes stand on one scale, whether beside their labels or under them', async () => {
    for (const [width, apart] of [
      [1200, false],
      [400, true],
    ] as const) {
      const page = await open('race.html', { width });
      const boxes = await inPage<{ left: number; right: number; top: number; label: number }[]>(
        page,
        `[...document.querySelectorAll('.lane')].map((lane) => {
        const bar = lane.querySelector('.bar-of').getBoundingClientRect();
        return { left: bar.left, right: bar.right, top: bar.top, label: lane.querySelector('.lane-label').getBoundingClientRect().bottom };
      })`,
      );
      const [before, first, second, , after] = boxes;
      expect(boxes).toHaveLength(5);
      for (const [one, next] of [
        [before?.right, first?.left],
        [first?.left, second?.left],
        [first?.right, second?.right],
        [second?.right, after?.left],
      ] as const)
        expect(one ?? 0).toBeLessThanOrEqual((next ?? 0) + 1);
      expect(boxes.every(({ top, label }) => top >= label === apart)).toBe(true);
    }
  });

  test(
    'reads without JavaScript: verdict, findings and rules are there, what ' +
      'needs a script is not; on paper everything is unfolded',
    async () => {
      const page = await open('report.html', {}, await watched({ javaScriptEnabled: false }));
      for (const text of [
        'Does not conform: 1 required rule is broken',
        'Role 12 has 1 user; DELETE answered 200',
        'A deleted role is gone.',
        '31 created',
      ])
        expect(await page.getByText(text).first().isVisible()).toBe(true);
      expect(await page.locator('#filter').isVisible()).toBe(false);
      expect(await page.locator('.copy').first().isVisible()).toBe(false);
      await page.locator('#rule-delete\\.gone > summary').click();
      expect(await page.locator('#rule-delete\\.gone dl').isVisible()).toBe(true);
      await page.reload();
      expect(await page.locator('#rule-delete\\.gone dl').isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#rule-delete\\.gone dl').isVisible()).toBe(true);
      expect(await page.locator('.contents').isVisible()).toBe(false);
    },
  );

  test('a hostile server runs nothing and draws nothing of its own', async () => {
    const page = await open('hostile.html');
    expect(await inPage(page, "document.querySelectorAll('script').length")).toBe(1);
    expect(await inPage(page, "document.querySelectorAll('[onload], img, iframe, b b').length")).toBe(0);
  });
});
