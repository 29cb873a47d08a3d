import { act, render } from '@testing-library/react';
import { Suspense, useEffect } from 'react';
import { expect, it } from 'vitest';
import { later } from './later';

let begun = 0;
function Greeting({ name }: { name: string }) {
  useEffect(() => {
    begun++;
  }, []);
  return <p>Hello, {name}</p>;
}
const open = () => later(async () => ({ default: Greeting }));

it('shows the fallback until it was fetched, and does not begin anew after that', async () => {
  const Part = open();
  begun = 0;
  const shown = (name: string) => (
    <Suspense fallback="wait">
      <Part name={name} />
    </Suspense>
  );
  const { container, rerender } = render(shown('Ada'));
  expect(container.textContent).toBe('wait');
  await act(async () => undefined);
  expect(container.textContent).toBe('Hello, Ada');
  rerender(shown('Grace'));
  expect(container.textContent).toBe('Hello, Grace');
  expect(begun).toBe(1);
});

it('is there at once when it was fetched ahead', async () => {
  const Part = open();
  await Part.fetch();
  const { container } = render(
    <Suspense fallback="wait">
      <Part name="Ada" />
    </Suspense>,
  );
  expect(container.textContent).toBe('Hello, Ada');
});
