import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { Markdown } from './Markdown';

it('shows a text as elements, and markup in it as text', () => {
  const { container } = render(
    <Markdown
      text={
        'Write `f(x)`:\n\n- **one**\n- <b>two</b>\n\n[web](https://x.org) ![pic](p.png)\n\n| a |\n|---|\n| 1 |'
      }
    />,
  );
  expect(container.querySelector('code')?.textContent).toBe('f(x)');
  expect(container.querySelector('strong')?.textContent).toBe('one');
  expect(container.querySelector('b, img')).toBeNull();
  expect(screen.getByText('<b>two</b>')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'web' }).getAttribute('href')).toBe('https://x.org');
  expect(screen.getByRole('cell', { name: '1' })).toBeTruthy();
});

it('keeps what stands in the place of a part, with its focus, while it changes', () => {
  function Filled() {
    const [value, setValue] = useState('');
    const field = <input value={value} onChange={(event) => setValue(event.target.value)} />;
    return (
      <Markdown
        text={'```\na @ b\n```'}
        fill={(text) =>
          text.split('@').flatMap((it) => [it, <span key={it}>{it.startsWith('a') && field}</span>])
        }
      />
    );
  }
  render(<Filled />);
  const field = screen.getByRole('textbox');
  field.focus();
  fireEvent.change(field, { target: { value: 'x' } });
  expect(screen.getByRole('textbox')).toBe(field);
  expect(document.activeElement).toBe(field);
});
