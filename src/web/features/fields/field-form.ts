import {
  type DataType,
  type Field,
  type FieldDraft,
  type FieldSuggestion,
  inputFormsOf,
  isChoice,
} from '../../../contract/field.ts';

/**
 * The form state of a field. Choices are one text, one choice per line; `defaultValue` '' = none.
 */
export type FieldForm = {
  readonly name: string;
  readonly dataType: DataType;
  readonly inputForm: Field['inputForm'];
  readonly required: boolean;
  readonly choices: string;
  readonly defaultValue: string;
};

export function formOf(field: Field | undefined): FieldForm {
  return {
    name: field?.name ?? '',
    dataType: field?.dataType ?? 'text',
    inputForm: field?.inputForm ?? 'text_box',
    required: field?.required ?? false,
    choices: field?.choices.join('\n') ?? '',
    defaultValue: field?.default ?? '',
  };
}

const longestName = 200;

/** The form of a field that a column suggests. */
export function formOfSuggestion(name: string, { dataType, choices }: FieldSuggestion): FieldForm {
  return {
    ...withDataType(formOf(undefined), dataType),
    name: name.slice(0, longestName),
    choices: choices.join('\n'),
  };
}

/**
 * Changes the data type: selects its usual input form and removes the default, which belonged to
 * the previous type.
 */
export function withDataType(form: FieldForm, dataType: DataType): FieldForm {
  return { ...form, dataType, inputForm: inputFormsOf[dataType][0], defaultValue: '' };
}

export function draftOf(form: FieldForm): FieldDraft {
  const { choices, defaultValue, ...rest } = form;
  return { ...rest, choices: readChoices(form), default: defaultValue === '' ? null : defaultValue };
}

/**
 * The fault in the choices: none although one is needed, or a duplicate. null if they are valid.
 */
export function findChoiceFault(form: FieldForm): 'none' | 'twice' | null {
  if (!isChoice(form.dataType)) return null;
  const choices = readChoices(form);
  if (choices.length === 0) return 'none';
  return new Set(choices).size < choices.length ? 'twice' : null;
}

function readChoices({ dataType, choices }: FieldForm): string[] {
  if (!isChoice(dataType)) return [];
  return choices
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
