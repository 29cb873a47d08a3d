import type { Page } from 'playwright-core';

/** What can be waited for; the argument is a title or a line of code. */
type Shown = 'card' | 'another card' | 'answer' | 'line';

interface Measuring {
  shown: Record<Shown, (argument: string) => boolean>;
  /** Milliseconds from the next key to the frame that shows it. */
  arrival: Promise<number>;
  shifts: { value: number; asked: boolean }[];
}
type Measured = Window & { measuring: Measuring };

/** Puts what measures into a page, before anything of the app runs. */
export async function withMeasuring(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const editors = () =>
      [...document.querySelectorAll('section div')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const titleShown = () => document.getElementById('card-title')?.textContent ?? undefined;
    /** A card that is answered with a program is not there before its editor is. */
    const editorShown = () =>
      !document.querySelector('section[data-code]') || editors().some((it) => it.querySelector('.cm-line'));
    const measuring: Measuring = {
      arrival: Promise.resolve(0),
      shifts: [],
      shown: {
        card: (title) => titleShown() === title && editorShown(),
        'another card': (title) => ![title, undefined].includes(titleShown()) && editorShown(),
        answer: () =>
          document.querySelector('button[aria-keyshortcuts="1"]') !== null &&
          document.querySelector('section[aria-label=Answer] *') !== null,
        line: (code) => editors().some((it) => it.querySelector('.cm-activeLine')?.textContent === code),
      },
    };
    (window as unknown as Measured).measuring = measuring;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[]) {
        measuring.shifts.push({ value: entry.value, asked: entry.hadRecentInput });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/**
 * Presses a key and tells how many milliseconds later the page has drawn what is waited for. Time begins with the time
 * stamp that the browser gave the key. From then on each frame is looked at; in the callback before the first one that
 * shows what is waited for a message is posted, which is heard when that frame was drawn.
 */
export async function keyToPaint(page: Page, key: string, what: Shown, argument = ''): Promise<number> {
  await page.evaluate(
    ([name, value]) => {
      const { measuring } = window as unknown as Measured;
      const shown = measuring.shown[name as Shown];
      measuring.arrival = new Promise((resolve) => {
        const pressed = ({ timeStamp }: KeyboardEvent) => {
          const look = () => {
            if (!shown(value ?? '')) {
              requestAnimationFrame(look);
              return;
            }
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - timeStamp);
            port2.postMessage(undefined);
          };
          requestAnimationFrame(look);
        };
        // Before the app hears of it, so that all of its work is in the time.
        window.addEventListener('keydown', pressed, { capture: true, once: true });
      });
    },
    [what, argument],
  );
  // Held down meanwhile, as fingers do it: Chromium puts messages off after a key comes up, too.
  await page.keyboard.down(key);
  const time = await page.evaluate(() => (window as unknown as Measured).measuring.arrival);
  await page.keyboard.up(key);
  return time;
}

/** The sum of all layout shifts so far, and of those that no key or click had caused. */
export async function layoutShift(page: Page): Promise<{ all: number; unasked: number }> {
  const shifts = await page.evaluate(() => (window as unknown as Measured).measuring.shifts);
  const sum = (those: typeof shifts) => those.reduce((total, { value }) => total + value, 0);
  return { all: sum(shifts), unasked: sum(shifts.filter(({ asked }) => !asked)) };
}
