import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AnsiText } from './AnsiText';

const rendered = (output: string) => render(<AnsiText output={output} />).container;

it('shows markup as text', () => {
  const container = rendered('<img src=x onerror=alert(1)>\n');
  expect(container.querySelector('img')).toBeNull();
  expect(container.textContent).toBe('<img src=x onerror=alert(1)>\n');
});

it('gives theme colours a class and own colours a custom property', () => {
  const container = rendered('\x1b[31mred\x1b[0m \x1b[38;2;1;2;3mown\x1b[0m');
  const [red, own] = container.querySelectorAll<HTMLElement>('span span');
  expect(red?.className).toMatch(/fg-1/);
  expect(own?.style.getPropertyValue('--fg')).toBe('rgb(1 2 3)');
});

it('swaps colours for inverse text', () => {
  const [inverse] = rendered('\x1b[7;32minverse').querySelectorAll('span span');
  expect(inverse?.className).toMatch(/on-solid.*solid-2/);
});

it('puts readable text on a ground that the program has mixed', () => {
  const [light, dark] = rendered('\x1b[48;5;231ma\x1b[48;5;16mb').querySelectorAll('span span');
  expect(light?.className).toMatch(/on-light/);
  expect(dark?.className).toMatch(/on-dark/);
});
