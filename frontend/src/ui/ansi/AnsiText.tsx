import { type CSSProperties, memo, useMemo } from 'react';
import styles from './AnsiText.module.css';
import { type Span, screenOf } from './screen';
import { type Colour, PLAIN, type TextStyle } from './style';

/** A program's output with its colours. Always text: nothing in it is ever read as markup. */
export const AnsiText = memo(function AnsiText({ output }: { output: string }) {
  const lines = useMemo(() => screenOf(output), [output]);
  return lines.map((line, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line of output is known by its place and nothing else
    <span key={row} className={styles.line}>
      {line.map((span, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: so is a stretch of it
        <Stretch key={index} span={span} />
      ))}
      {'\n'}
    </span>
  ));
});

function Stretch({ span: { text, style } }: { span: Span }) {
  if (style === PLAIN) return text;
  const { classes, variables } = lookOf(style);
  return (
    <span className={classes} style={variables}>
      {text}
    </span>
  );
}

/** Classes for what the theme decides, custom properties for colours that the program has mixed itself. */
function lookOf(style: TextStyle): { classes: string; variables: CSSProperties } {
  const { fg, bg } = style.inverse ? { fg: style.bg, bg: style.fg } : style;
  const flags = FLAGS.filter((flag) => style[flag]);
  const classes = [
    // Inverse without a background of its own: the paper shows through the letters.
    ...(style.inverse && fg === undefined
      ? ['on-solid', nameOf('solid', bg)]
      : [nameOf('fg', fg), nameOf('bg', bg)]),
    ...(isOwn(bg) && fg === undefined ? [isLight(bg) ? 'on-light' : 'on-dark'] : []),
    ...flags,
  ];
  return {
    classes: classes.flatMap((name) => (name ? (styles[name] ?? []) : [])).join(' '),
    variables: { ...variable('--fg', fg), ...variable('--bg', bg) },
  };
}

const FLAGS = ['bold', 'dim', 'italic', 'underline', 'strike', 'hidden'] as const;

type OwnColour = Exclude<Colour, number>;

function isOwn(colour: Colour | undefined): colour is OwnColour {
  return typeof colour === 'object';
}

function nameOf(part: 'fg' | 'bg' | 'solid', colour: Colour | undefined): string | undefined {
  if (colour === undefined) return part === 'solid' ? 'solid' : undefined;
  return isOwn(colour) ? `${part === 'solid' ? 'bg' : part}-own` : `${part}-${colour}`;
}

function variable(name: string, colour: Colour | undefined): CSSProperties {
  return isOwn(colour) ? ({ [name]: `rgb(${colour.join(' ')})` } as CSSProperties) : {};
}

/** Whether dark text reads better on it (luma of ITU-R BT.601). */
function isLight([red, green, blue]: OwnColour): boolean {
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140;
}
