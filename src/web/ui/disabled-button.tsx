import { Button, type ButtonProps, Tooltip } from '@mantine/core';

/** A button for what the viewer may not do: it is reached by keyboard like others, and says why it is off. */
export function DisabledButton({ reason, ...button }: ButtonProps & { reason: string }) {
  return (
    <Tooltip multiline maw={320} events={{ hover: true, focus: true, touch: true }} label={reason}>
      <Button {...button} aria-disabled aria-description={reason} data-disabled />
    </Tooltip>
  );
}
