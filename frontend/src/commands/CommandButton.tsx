import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '../ui/Button';
import { Keys } from '../ui/Keys';
import type { CommandId } from './keymap';
import { ariaKeys } from './keys';
import { useKeyNames } from './text';
import { useCommand } from './useCommands';

interface Props extends Omit<ButtonProps, 'onClick' | 'children'> {
  command: CommandId;
  /** Shown in place of the command's label. */
  label?: string;
  showKeys?: boolean;
  /** A second line, which belongs to the button's name. */
  below?: ReactNode;
  /** Leave it away, not only grey, while it cannot be done. */
  hideWhenOff?: boolean;
}

/** The button of a command: its label, its keys, and grey when it cannot be done. */
export function CommandButton({
  command: id,
  label,
  showKeys = false,
  below,
  hideWhenOff = false,
  ...rest
}: Props) {
  const command = useCommand(id);
  const keyNames = useKeyNames();
  if (!command) return null;
  const enabled = command.when();
  if (hideWhenOff && !enabled) return null;
  const [keys] = command.keys;
  // A disabled button would lose the focus, so it stays reachable and says that it is off.
  return (
    <Button
      {...rest}
      aria-disabled={enabled ? undefined : true}
      aria-keyshortcuts={command.keys.length > 0 ? ariaKeys(command.keys) : undefined}
      onClick={(event) => {
        // The second half of a double click would stop what the first has started.
        if (event.detail < 2 && command.when()) command.run();
      }}
    >
      {label ?? command.label}
      {showKeys && keys ? <Keys names={keyNames(keys)} /> : null}
      {below}
    </Button>
  );
}
