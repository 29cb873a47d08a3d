import { describe, expect, it } from 'vitest';
import { withBrowser } from './support/browser';
import { Playground } from './support/playground';

withBrowser();

describe('a program', () => {
  it('in Python is run and its figures are shown', async () => {
    const page = await Playground.open();
    await page.write('print("Hello, World!")');
    await page.run();
    await page.outcome('OK');
    expect(await page.output('Standard output').innerText()).toContain('Hello, World!');
    expect(await page.output('Standard error').innerText()).toContain('empty');
    const figures = await page.figures().innerText();
    for (const part of [
      /Wall time\s+[\d.]+ m?s/,
      /CPU time\s+[\d.]+ m?s/,
      /CPU\s+\d+ %/,
      /Memory\s+[\d.]+ MB/,
      /Exit code\s+0/,
    ]) {
      expect(figures).toMatch(part);
    }
  });

  it('in Ruby is run after a change of the language, and each language keeps its program', async () => {
    const page = await Playground.open();
    await page.write('print("python here")');
    await page.choose('Ruby');
    await page.write('puts "ruby here"', 'Ruby');
    await page.run();
    await page.outcome('OK');
    expect(await page.output('Standard output').innerText()).toContain('ruby here');
    await page.choose('Python');
    expect(await page.editor().innerText()).toContain('python here');
  });

  it('reads its standard input', async () => {
    const page = await Playground.open();
    await page.write('print(input().upper() + input())');
    await page.stdin().fill('ada\nlovelace');
    await page.run();
    await page.outcome('OK');
    expect(await page.output('Standard output').innerText()).toContain('ADAlovelace');
  });

  it('that fails shows its traceback on standard error', async () => {
    const page = await Playground.openWith({ code: 'print("before")\nraise ValueError("no good")\n' });
    await page.run();
    await page.outcome('Error');
    expect(await page.output('Standard output').innerText()).toContain('before');
    const errors = await page.output('Standard error').innerText();
    expect(errors).toMatch(/Traceback[\s\S]*line 2[\s\S]*ValueError: no good/);
    expect(await page.figures().innerText()).toMatch(/Exit code\s+1/);
  });

  it('colours its output, and markup in it is text', async () => {
    const page = await Playground.openWith({
      code: 'print("\\x1b[31mred\\x1b[0m <i>plain</i> \\x1b[38;2;0;128;255mown\\x1b[0m")\n',
    });
    await page.run();
    await page.outcome('OK');
    const output = page.output('Standard output');
    expect(await output.innerText()).toContain('red <i>plain</i> own');
    expect(await output.locator('i').count()).toBe(0);
    const colours = await output
      .locator('pre span span')
      .evaluateAll((spans) => spans.map((span) => getComputedStyle(span).color));
    const ink = await output.locator('pre').evaluate((it) => getComputedStyle(it).color);
    expect(new Set([...colours, ink]).size).toBe(3);
  });

  it('shows output while it runs', async () => {
    const page = await Playground.openWith({
      code: 'import time\nprint("first", flush=True)\ntime.sleep(4)\nprint("second")\n',
    });
    await page.run();
    const output = page.output('Standard output');
    // All at one time, however long that takes to be seen.
    await page.page
      .getByRole('main')
      .filter({ has: page.page.getByRole('heading', { name: 'Running', exact: true }) })
      .filter({ has: output.getByText('first') })
      .filter({ hasNot: output.getByText('second') })
      .waitFor();
    await page.outcome('OK');
    expect(await page.output('Standard output').innerText()).toContain('second');
  });

  it('that does not end is ended at the time limit', async () => {
    const page = await Playground.openWith({ code: 'print("start", flush=True)\nwhile True: pass\n' });
    await page.run();
    await page.page
      .getByRole('timer')
      .getByText(/^\d+\.\d s of/)
      .waitFor();
    await page.outcome('Time limit');
    expect(await page.output('Standard output').innerText()).toContain('start');
    expect(await page.figures().innerText()).toMatch(/Exit code\s+124/);
  });

  it('that writes too much is shown up to the limit, with a note', async () => {
    const page = await Playground.openWith({ code: 'print("x" * 50_000)\n' });
    await page.run();
    await page.outcome('OK');
    expect(await page.output('Standard output').innerText()).toMatch(/Cut at 10 KB/);
  });

  it('is ended by Stop, with what it wrote kept', async () => {
    const page = await Playground.openWith({
      code: 'import os, time\nprint("pid", os.getpid(), flush=True)\ntime.sleep(9)\nprint("late")\n',
    });
    await page.run();
    const line = await page
      .output('Standard output')
      .getByText(/^pid \d+/)
      .innerText();
    await page.button('Stop').click();
    await page.outcome('Stopped');
    expect(await page.output('Standard output').innerText()).toContain(line.trim());
    const pid = Number(line.trim().split(' ')[1]);
    await page.write(
      `import os, time; [time.sleep(.05) for _ in range(60) if os.path.exists("/proc/${pid}")]; print("still there:", os.path.exists("/proc/${pid}"))`,
    );
    await page.run();
    await page.outcome('OK');
    expect(await page.output('Standard output').innerText()).toContain('still there: False');
  });
});

describe('what somebody has written', () => {
  it('survives a reload: program, input and language', async () => {
    const page = await Playground.open();
    await page.choose('Ruby');
    await page.write('puts gets.reverse', 'Ruby');
    await page.stdin().fill('stressed');
    await page.page.reload();
    await page.editor('Ruby').waitFor();
    expect(await page.editor('Ruby').innerText()).toContain('puts gets.reverse');
    expect(await page.stdin().inputValue()).toBe('stressed');
    expect(await page.page.getByRole('radio', { name: 'Ruby' }).isChecked()).toBe(true);
  });

  it('can be brought back after a look at the example', async () => {
    const page = await Playground.open();
    const example = await page.editor().innerText();
    await page.write('print("mine")');
    await page.button('Show the example').click();
    expect(await page.editor().innerText()).toBe(example);
    await page.button('Bring my program back').click();
    expect(await page.editor().innerText()).toContain('mine');
  });
});
