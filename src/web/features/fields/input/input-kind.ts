import type { DataType, InputForm } from '../../../../contract/field.ts';

/** The kind of input on the screen. */
export type InputKind =
  | {
      readonly is: 'line';
      readonly type: LineType;
      readonly inputMode: 'text' | 'numeric' | 'decimal' | 'tel';
    }
  | { readonly is: 'lines' | 'tick' | 'ticks' | 'radio' | 'select' | 'selects' };

type LineType = 'text' | 'date' | 'datetime-local' | 'url' | 'email' | 'tel';

/**
 * The input for a data type and input form. Numbers are text inputs: a number input silently drops
 * text that it cannot parse, and the server explains better what is wrong.
 */
export function inputKindOf(dataType: DataType, inputForm: InputForm): InputKind {
  switch (inputForm) {
    case 'text_box':
      return lineOf(dataType);
    case 'text_area':
      return { is: 'lines' };
    case 'date_picker':
      return { is: 'line', type: dataType === 'datetime' ? 'datetime-local' : 'date', inputMode: 'text' };
    case 'check_box':
      return { is: dataType === 'multiple_choice' ? 'ticks' : 'tick' };
    case 'radio':
      return { is: 'radio' };
    case 'select':
      return { is: dataType === 'multiple_choice' ? 'selects' : 'select' };
  }
}

function lineOf(dataType: DataType): InputKind {
  switch (dataType) {
    case 'integer':
      return { is: 'line', type: 'text', inputMode: 'numeric' };
    case 'decimal':
      return { is: 'line', type: 'text', inputMode: 'decimal' };
    case 'phone':
      return { is: 'line', type: 'tel', inputMode: 'tel' };
    case 'url':
    case 'email':
      return { is: 'line', type: dataType, inputMode: 'text' };
    default:
      return { is: 'line', type: 'text', inputMode: 'text' };
  }
}
