import { describe, expect, it } from 'vitest';
import { withBrowser } from './support/browser';
import { accessibilityFaults, picture } from './support/look';
import { Playground } from './support/playground';

withBrowser();

const API = /\/(execute|health|languages)(\/|$)/;
const text = (page: Playground) => page.page.locator('main').innerText();

describe('when the service is away', () => {
  it('the page says so, keeps the program, and finds it again by itself', async () => {
    const page = await Playground.open();
    await page.write('print("kept")');
    await page.page.route(API, (route) => route.abort());
    await page.page.getByText('The service does not answer').waitFor();
    expect(await text(page)).toContain('make up');
    await page.run();
    await page.outcome('No result');
    expect(await accessibilityFaults(page.page)).toEqual([]);
    await picture(page.page, 'light-away');

    await page.page.reload();
    await page.editor().waitFor();
    expect(await page.editor().innerText()).toContain('kept');

    await page.page.unroute(API);
    await page.page.getByText('The service does not answer').waitFor({ state: 'detached' });
    await page.run();
    await page.outcome('OK');
  });

  it('a web server that answers in its place changes nothing', async () => {
    const page = await Playground.open();
    await page.page.route(API, (route) => route.fulfill({ status: 502, body: '<html>Bad Gateway</html>' }));
    await page.page.getByText('The service does not answer').waitFor();
    expect(await text(page)).toContain('make up');
  });
});

describe('trouble with a run', () => {
  it('says that every place is taken, and when to try again', async () => {
    const page = await Playground.open();
    await page.page.route('**/execute/**', (route) =>
      route.fulfill({
        status: 503,
        headers: { 'Retry-After': '2' },
        contentType: 'application/problem+json',
        body: JSON.stringify({ title: 'Busy', status: 503, detail: 'All 8 places are taken.' }),
      }),
    );
    await page.run();
    await page.page.getByText('Every place is taken').waitFor();
    expect(await text(page)).toContain('All 8 places are taken.');
    await page.page.getByText('A place may be free now.').waitFor();
    expect(await accessibilityFaults(page.page)).toEqual([]);
    await page.page.unroute('**/execute/**');
    await page.button('Run again').click();
    await page.outcome('OK');
  });

  it('says that a program is too large', async () => {
    const page = await Playground.openWith({ code: `# ${'x'.repeat(110_000)}\n` });
    await page.run();
    await page.page.getByText('Too large to run').waitFor();
  });

  it('says that the connection broke off', async () => {
    const page = await Playground.open();
    await page.page.route('**/execute/**', (route) =>
      route.fulfill({ contentType: 'text/event-stream', body: 'event: stdout\ndata: {"text":"half"}\n\n' }),
    );
    await page.run();
    await page.page.getByText('The connection broke off').waitFor();
    expect(await page.output('Standard output').innerText()).toContain('half');
  });
});
