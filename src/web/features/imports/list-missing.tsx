import { Alert, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { describeRefusalOf } from '../../../contract/refusals.ts';
import { useLanguage } from '../../app/use-language.ts';

/** Says that an import waits because its stored list is missing, and what to do. */
export function ListMissingAlert() {
  const { message, hint } = describeRefusalOf('stored_list_missing', {}, null, useLanguage());
  return (
    <Alert role="alert" color="orange" icon={<IconAlertCircle aria-hidden />} title={message}>
      <Text size="sm">{hint}</Text>
    </Alert>
  );
}

/** The same in the cell of a table. */
export function ListMissingText() {
  const { message } = describeRefusalOf('stored_list_missing', {}, null, useLanguage());
  return <Text size="sm">{message}</Text>;
}
