import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Author } from './support/author';
import { baseUrl } from './support/base';
import { newPage, withBrowser } from './support/browser';
import { accessibilityFaults, picture } from './support/look';
import { LOOKS } from './support/looks';
import { api, makeNew, questionOf, Review, withoutLimits } from './support/review';

withBrowser();

/** A deck of these tests' own, so that starter decks stay as they are. */
const DECK = 'E2eAuthor';
const ALL = ['Write', 'Fix', 'Output', 'Cloze', 'Review', 'Basic'] as const;

interface Stored {
  card: { id: string; deck: string; title: string; tags: string[]; sections: { type: string }[] };
  version: number;
}
const cardOf = (id: string) => api<Stored>(`/api/cards/${id}`);
const idOf = (title: string) => `e2eauthor.${title.toLowerCase().replaceAll(' ', '-')}`;
const removeDeck = () => fetch(`${baseUrl}/api/decks?deck=${DECK}`, { method: 'DELETE' });

const BASIC = { type: 'basic', prompt: 'Which?', answer: 'This.' };
async function create(title: string, sections: object[] = [BASIC]): Promise<string> {
  const id = idOf(title);
  await api('/api/cards', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id, deck: DECK, title, sections }),
  });
  return id;
}
/** Changes a card as another window would. */
async function change(id: string, title: string): Promise<void> {
  const { card, version } = await cardOf(id);
  await api(`/api/cards/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${version}"` },
    body: JSON.stringify({ ...card, title }),
  });
}

beforeAll(async () => {
  await removeDeck();
  await withoutLimits();
});
afterAll(async () => {
  await removeDeck();
});

describe.each(LOOKS)('the card editor in %s', (look, options) => {
  it('nothing is wrong for axe while a card comes into being', async () => {
    const author = await Author.open(undefined, options);
    const { page } = author;
    const looks = async (name: string) => {
      expect(await accessibilityFaults(page)).toEqual([]);
      await picture(page, `${look}-author-${name}`);
      const width = page.viewportSize()?.width ?? 0;
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };
    await author.says('Nothing to show yet');
    await looks('new');

    await author.add('Write');
    await author.field('Title').fill('Twice as much');
    await author.field('Deck').fill(DECK);
    await author.field('Tags').fill('idiom numbers');
    await author.add('Hint');
    await author.add('Notes');
    await author.preview().getByRole('heading', { name: 'Twice as much' }).waitFor();
    await author.preview().getByRole('textbox', { name: 'Your program' }).waitFor();
    await looks('write');

    await author.button('Run the checks').click();
    await author.says('The checks hold');
    await author.preview().getByRole('radio', { name: 'Answer' }).check({ force: true });
    await author.preview().getByText('Think of a small example.').waitFor();
    await looks('checked');

    await author.write(
      await author
        .content()
        .innerText()
        .then((it) => it.replace('2 * x', '3 * x')),
    );
    await author.write('### Write\n\nDo it.\n\n```python solutoin\npass\n```\n');
    await author.says('`solutoin` is no role of a block');
    await author.field('Title').fill('');
    await author.button('Save').first().click();
    await author.says('First mend what is marked.');
    await looks('faulty');
  });

  it('shows what the checks find, and both versions of a conflict', async () => {
    const id = await create(`Seen in ${look}`);
    const author = await Author.open(id, options);
    const { page } = author;
    await author.write(
      '### Write\n\nTwice `x`.\n\n```python starter\ndef double(x):\n    return 2 * x\n```\n\n```python solution\n' +
        'def double(x):\n    return x ** 2\n```\n\n```python values\ndouble(2)  # => 4\ndouble(3)  # => 6\n```\n',
    );
    await author.button('Run the checks').click();
    await author.says('Part 1: The right answer does not pass');
    await author.checks().getByText('First to fail').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, `${look}-author-found`, { fullPage: look.startsWith('phone') });

    await change(id, 'Changed elsewhere');
    await author.button('Save').click();
    await author.says('The card was changed elsewhere meanwhile');
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, `${look}-author-conflict`, { fullPage: look.startsWith('phone') });
  });
});

it('speaks German without anything running over', async () => {
  const page = await newPage({ viewport: { width: 1024, height: 768 }, locale: 'de-DE' });
  await page.goto('/decks/new');
  await page.getByRole('heading', { name: 'Neue Karte' }).waitFor();
  await page.getByRole('button', { name: 'Hinzufügen: Schreiben' }).click();
  await page.getByText('Schreibe double(x): das Doppelte von x.').first().waitFor();
  await picture(page, 'german-author');
  await page.locator('.cm-content').first().click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('### Nothing\n');
  await page.getByText('`### Nothing` ist kein Abschnitt').waitFor();
  await picture(page, 'german-author-faults');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024);
});

describe('a new card', () => {
  it.each(ALL)('of the kind %s is written, checked and saved by keyboard alone', async (kind) => {
    const title = `By keys ${kind}`;
    const page = await newPage();
    const { keyboard } = page;
    const author = new Author(page);
    await page.goto('/decks');
    await page.getByRole('list', { name: 'Cards' }).waitFor();
    await keyboard.press('c');
    await author.ready();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('title');
    await keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'What do you want to do?' }).waitFor();
    await keyboard.type(`Add: ${kind}`);
    await keyboard.press('Enter');
    await author.has(new RegExp(`^### ${kind}`));
    await expect.poll(() => author.content().evaluate((it) => it.matches(':focus'))).toBe(true);
    await keyboard.press('Escape');
    // Back over language, what can be added, tags and deck.
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
    for (let i = 0; i < 30 && (await focused()) !== 'tags'; i++) await keyboard.press('Shift+Tab');
    await keyboard.type('by-keys');
    await keyboard.press('Shift+Tab');
    await keyboard.type(DECK);
    await keyboard.press('Shift+Tab');
    await keyboard.type(title);
    await author.preview().getByRole('heading', { name: title }).waitFor();
    await keyboard.press('Control+Enter');
    await author.says(kind === 'Basic' ? 'Nothing to run' : 'The checks hold');
    await keyboard.press('Control+s');
    await page.getByRole('list', { name: 'Cards' }).waitFor();
    const { card } = await cardOf(idOf(title));
    expect(card).toMatchObject({ deck: DECK, title, tags: ['by-keys'] });
    expect(card.sections.map(({ type }) => type)).toEqual([kind.toLowerCase()]);
    expect(await page.evaluate(() => localStorage.getItem('cachehit.author.new'))).toBe(null);
  });

  it.each(['Python', 'Ruby', 'JavaScript'])(
    'of all kinds in %s begins with examples that hold',
    async (name) => {
      const author = await Author.open();
      const { page } = author;
      await author.page.getByLabel('Language').selectOption({ label: name });
      await author.field('Title').fill(`All of ${name}`);
      await author.field('Deck').fill(DECK);
      for (const kind of ALL) await author.add(kind);
      await author.preview().getByRole('radio', { name: 'Part 6' }).waitFor({ state: 'attached' });
      await author.button('Run the checks').click();
      await author.says('The checks hold');
      for (let part = 1; part <= 6; part++) {
        await page.getByRole('radio', { name: `Part ${part}` }).check({ force: true });
        await author.preview().getByText(`Part ${part} of 6`).waitFor();
        expect(await accessibilityFaults(page)).toEqual([]);
        await picture(page, `light-author-part-${part}-${name.toLowerCase()}`);
      }
    },
  );

  it('is a command away from every page', async () => {
    const page = await newPage();
    await page.goto('/');
    await page.getByRole('button', { name: 'Commands' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('New card');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'New card' }).waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('list', { name: 'Cards' }).waitFor();
  });

  it('with parameters, code, formulas and tests shows each row as it will be asked', async () => {
    const author = await Author.open();
    const n = `\${n}`;
    await author.field('Title').fill('Powers');
    await author.field('Deck').fill(DECK);
    await author.write(
      [
        '### Write',
        `Write \`power(x)\`: $x^{${n}}$.`,
        `\`\`\`python solution power.py\ndef power(x):\n    return x ** ${n}\n\`\`\``,
        `\`\`\`python tests power_test.py\nimport unittest\nfrom power import power\n\n\nclass PowerTest(unittest.TestCase):`,
        `    def test_two(self):\n        self.assertEqual(2 ** ${n}, power(2))\n\`\`\``,
        '### Parameters',
        '| n |\n|---|\n| 2 |\n| 3 |\n',
      ].join('\n\n'),
    );
    await author.preview().locator('math').waitFor();
    await author.preview().getByRole('radio', { name: 'Answer' }).check({ force: true });
    await author.preview().getByText('return x ** 2').waitFor();
    await author.button(/Row of the parameters/).click();
    await author.preview().getByText('return x ** 3').waitFor();
    await author.button('Run the checks').click();
    await author.says('With each of the 2 rows');
    await picture(author.page, 'light-author-parameters');
  });

  it('survives a reload, gets an id of its own where that is needed, and another can follow', async () => {
    await create('Twice there');
    const author = await Author.open();
    const { page } = author;
    await author.field('Title').fill('Twice there');
    await author.field('Deck').fill(DECK);
    await author.add('Basic');
    await author.has('### Basic');
    await page.reload();
    await author.ready();
    await author.has('### Basic');
    await author.says('What you had not saved is back.');
    await page.keyboard.press('Control+s');
    await author.says('Another card has the id');
    await author.field('Id').fill('e2e-author-second');
    await author.button('Save, and another').click();
    await author.says('“Twice there” is saved.');
    expect((await cardOf('e2e-author-second')).card.title).toBe('Twice there');
    expect(await author.field('Title').inputValue()).toBe('');
    expect(await author.field('Deck').inputValue()).toBe(DECK);
    expect((await author.content().innerText()).trim()).toBe('');
  });
});

describe('a card that is there', () => {
  it('is edited from the list, and the way leads back to the search', async () => {
    const id = await create('From the list');
    const page = await newPage();
    const author = new Author(page);
    await page.goto(`/decks?q=${encodeURIComponent(`deck:${DECK} list`)}`);
    await page.getByRole('link', { name: 'Edit: From the list' }).click();
    await author.ready();
    await author.field('Title').fill('From the list, changed');
    await author.button('Save').click();
    await page.getByRole('link', { name: 'Edit: From the list, changed' }).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe(`deck:${DECK} list`);
    expect((await cardOf(id)).card.title).toBe('From the list, changed');
  });

  it('that was changed elsewhere is kept in both versions until one is saved', async () => {
    const id = await create('Fought over');
    const author = await Author.open(id);
    await author.field('Title').fill('Mine');
    await change(id, 'Theirs');
    await author.button('Save').click();
    await author.says('The card was changed elsewhere meanwhile');
    await author.button('Take the other one').click();
    expect(await author.field('Title').inputValue()).toBe('Theirs');
    await author.page.reload();
    await author.ready();
    await author.says('The card was changed elsewhere meanwhile');
    await author.button('Take the other one').click();
    expect(await author.field('Title').inputValue()).toBe('Mine');
    await author.button('Save').click();
    await author.page.getByRole('list', { name: 'Cards' }).waitFor();
    expect((await cardOf(id)).card.title).toBe('Mine');
  });

  it('that was deleted meanwhile can be kept as a new one', async () => {
    const id = await create('Deleted');
    const author = await Author.open(id);
    await author.field('Title').fill('Deleted and back');
    await api(`/api/cards/${id}`, { method: 'DELETE', headers: { 'If-Match': '"1"' } });
    await author.button('Save').click();
    await author.says('The card was deleted meanwhile');
    await author.button('Save').click();
    await author.page.getByRole('list', { name: 'Cards' }).waitFor();
    expect((await cardOf(id)).card.title).toBe('Deleted and back');
  });

  it('is not lost when the service is away', async () => {
    const id = await create('Away');
    const author = await Author.open(id);
    const { page } = author;
    await page.route('**/api/cards/**', (route) => route.abort());
    await author.field('Title').fill('Still here');
    await author.button('Save').click();
    await author.says('The card is not saved');
    await author.says('There is no preview now');
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'light-author-away');
    await page.unroute('**/api/cards/**');
    await author.preview().getByRole('heading', { name: 'Still here' }).waitFor();
    await author.button('Save').click();
    await page.getByRole('list', { name: 'Cards' }).waitFor();
    expect((await cardOf(id)).card.title).toBe('Still here');
    await page.goto('/decks/edit?card=nobody');
    await author.says('The card could not be fetched');
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe('the card under review', () => {
  it('is edited in place by keyboard; what was made of it and its schedule stay', async () => {
    const id = await create('Under review', [
      { type: 'cloze', text: 'It takes {{constant}} time.', hints: ['Not linear.'] },
      BASIC,
    ]);
    await makeNew(id);
    const { schedule } = await questionOf(id);
    const review = new Review(await newPage());
    const { page } = review;
    const { keyboard } = page;
    await review.first(id);
    await page.goto('/review');
    await review.shows('Under review');
    await page.locator('input:focus').waitFor();
    await keyboard.insertText('constant');
    await keyboard.press('Enter');
    await review.verdict('Right');
    // A letter is a command once the answer is no longer being typed.
    await page.locator('input:focus').waitFor({ state: 'detached' });
    await keyboard.press('e');
    const author = new Author(page);
    await author.ready();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'light-review-edit');
    await author.field('Title').fill('Under review, and better');
    await keyboard.press('Control+s');
    await review.shows('Under review, and better');
    expect((await questionOf(id)).schedule).toEqual(schedule);
    // The part that was answered is still answered.
    await review.button(/^Next part/).waitFor();
    await keyboard.press(' ');
    await page.getByText('Part 2 of 2').waitFor();
    await keyboard.press('e');
    await author.ready();
    await author.button('Back').click();
    await page.getByText('Part 2 of 2').waitFor();
    await keyboard.press(' ');
    await review.grade('Good').waitFor();
    await keyboard.press('3');
    await expect.poll(async () => (await questionOf(id)).schedule.phase).not.toBe('new');
  });
});
