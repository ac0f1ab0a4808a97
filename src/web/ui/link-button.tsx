import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type A = Omit<ComponentPropsWithRef<'a'>, 'style' | 'color'>;

/** A button that leads to a page of the app. */
export const LinkButton = createLink((props: ButtonProps & A) => <Button component="a" {...props} />);

/** A link to a page of the app. */
export const LinkAnchor = createLink((props: AnchorProps & A) => <Anchor size="sm" {...props} />);
