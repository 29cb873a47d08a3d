import { describe, expect, it } from 'vitest';
import { PHONE, withBrowser } from './support/browser';
import { accessibilityFaults, picture } from './support/look';
import { LOOKS } from './support/looks';
import { Playground } from './support/playground';

withBrowser();

const COLOURFUL = `import sys

def wave(codes):
    return " ".join(f"\\x1b[{n}m{n:>3}\\x1b[0m" for n in codes)

print(wave(range(30, 38)))
print(wave(range(90, 98)))
print(wave(range(40, 48)))
print("\\x1b[1mbold\\x1b[0m \\x1b[2mdim\\x1b[0m \\x1b[4munderlined\\x1b[0m \\x1b[7minverse\\x1b[0m \\x1b[7;31minverse red\\x1b[0m")
print("\\x1b[38;2;255;220;0mown yellow\\x1b[0m \\x1b[38;5;17mdark blue\\x1b[0m \\x1b[48;5;208mon orange\\x1b[0m")
print("\\x1b[33mcareful\\x1b[0m", file=sys.stderr)
raise ValueError("nothing was found")
`;

describe.each(LOOKS)('in %s', (name, options) => {
  it('nothing is wrong for axe before the first run, with a result, and in the sheet of keys', async () => {
    const page = await Playground.open(options);
    expect(await accessibilityFaults(page.page)).toEqual([]);
    await picture(page.page, `${name}-empty`);
    await page.run();
    await page.outcome('OK');
    expect(await accessibilityFaults(page.page)).toEqual([]);
    await picture(page.page, `${name}-ok`);
    if (name.startsWith('phone')) await page.button('Menu').click();
    await page.button('Keys').click();
    await page.page.getByRole('dialog', { name: 'Keys' }).waitFor();
    expect(await accessibilityFaults(page.page)).toEqual([]);
    await picture(page.page, `${name}-keys`);
  });

  it('nothing is wrong for axe with an error in many colours', async () => {
    const page = await Playground.openWith({ code: COLOURFUL, stdin: 'Ada' }, options);
    await page.run();
    await page.outcome('Error');
    expect(await accessibilityFaults(page.page)).toEqual([]);
    await picture(page.page, `${name}-error`);
  });
});

it.each([320, 390, 768, 1024, 1343, 1344, 1920])(
  'at %i pixels nothing is wider than the screen',
  async (width) => {
    const code = `print("${'wide '.repeat(100)}")\nprint("${'w'.repeat(500)}")\n`;
    const page = await Playground.openWith({ code }, { viewport: { width, height: 700 } });
    await page.run();
    await page.outcome('OK');
    expect(await page.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  },
);

it('a lot of output leaves room for the traceback', async () => {
  const page = await Playground.openWith({ code: 'print("out\\n" * 500)\nprint(1 / 0)\n' });
  await page.run();
  await page.outcome('Error');
  const errors = page.output('Standard error');
  for (const line of ['Traceback', 'ZeroDivisionError']) {
    const isSeen = async () => {
      const place = await errors.getByText(line).boundingBox();
      const box = await errors.boundingBox();
      return place !== null && box !== null && place.y >= box.y && place.y < box.y + box.height;
    };
    await expect.poll(isSeen).toBe(true);
  }
});

it('the chosen theme wins over the system’s and is kept', async () => {
  const page = await Playground.open({ colorScheme: 'light' });
  const ground = () => page.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.button('Theme: system').click();
  expect(await ground()).toBe(light);
  await page.button('Theme: light').click();
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.page.reload();
  await page.editor().waitFor();
  expect(await ground()).toBe(dark);
});

it('a phone shows the outcome and keeps Stop within reach', async () => {
  const page = await Playground.openWith(
    { code: 'import time\nprint("x" * 3000, flush=True)\ntime.sleep(5)\n' },
    PHONE,
  );
  await page.run();
  await page.output('Standard output').getByText('xxx').waitFor();
  const heading = page.page.getByRole('heading', { name: 'Running' });
  await expect.poll(async () => (await heading.boundingBox())?.y).toBeLessThan(300);
  await page.button('Stop').click();
  await page.outcome('Stopped');
});
