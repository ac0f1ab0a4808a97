import { assertNever } from '../../base/assert-never.ts';
import type { Recipe, RecipeStep } from '../../contract/recipe.ts';
import { refuse } from '../../contract/refusals.ts';
import { isBlank, trimBlank } from '../model/blank.ts';
import type { RawNote, RawRow } from '../model/raw-row.ts';
import { parseLine } from '../model/sheet-line.ts';
import { compileReplace } from './compile-replace.ts';
import { toFullWidth, toHalfWidth, toHiragana, toKatakana, trimText } from './edit-text.ts';

/** A recipe compiled for the columns of one file. */
export type CompiledRecipe = {
  /**
   * Returns the row with edited cells, or undefined if it is excluded. Each changed cell has a note
   * `cell_edited` with its original text and the last step that changed it, counted from 1. Returns
   * the same row if nothing changed.
   */
  edit(row: RawRow): RawRow | undefined;
  /** True if a step can exclude rows. */
  readonly excludes: boolean;
};

/** `findColumn`: the index of a column that a step names. `sheets`: names that lines can have. */
export type RecipePlace = {
  findColumn(name: string): number | undefined;
  readonly sheets: readonly string[];
};

/** A row while it is edited. */
type RowEdit = {
  readonly line: number;
  get(column: number): string;
  set(column: number, text: string): void;
};

/** Edits a row. Returns false if the row is excluded. */
type CompiledStep = (row: RowEdit) => boolean;

/**
 * Compiles a recipe. Throws `recipe_column_missing` if a step names a column that the file does not
 * have, and `recipe_pattern_invalid`.
 */
export function compileRecipe(recipe: Recipe, place: RecipePlace): CompiledRecipe {
  const steps = recipe.map((step, index) => compileStep(step, index + 1, place));
  const draft = new RowDraft();
  return {
    excludes: recipe.some(({ step }) => step === 'exclude_lines' || step === 'exclude_rows'),
    edit(row) {
      draft.start(row);
      for (let index = 0; index < steps.length; index += 1) {
        draft.step = index + 1;
        if (steps[index]?.(draft) === false) return undefined;
      }
      return draft.finish();
    },
  };
}

const noRow: RawRow = { row: 0, line: 0, cells: [] };

/** The row being edited. Reused for all rows, so that an unchanged row costs nothing. */
class RowDraft implements RowEdit {
  step = 0;
  #row = noRow;
  readonly #edits = new Map<number, { text: string; step: number }>();

  start(row: RawRow): void {
    this.#row = row;
    this.#edits.clear();
  }

  get line(): number {
    return this.#row.line;
  }

  get(column: number): string {
    return this.#edits.get(column)?.text ?? this.#row.cells[column] ?? '';
  }

  set(column: number, text: string): void {
    if (text !== this.get(column)) this.#edits.set(column, { text, step: this.step });
  }

  finish(): RawRow {
    if (this.#edits.size === 0) return this.#row;
    const cells = [...this.#row.cells];
    const added: RawNote[] = [];
    for (const [column, { text, step }] of this.#edits) {
      const before = cells[column] ?? '';
      if (text === before) continue;
      while (cells.length < column) cells.push('');
      cells[column] = text;
      added.push({ code: 'cell_edited', column, params: { before, after: text, step } });
    }
    if (added.length === 0) return this.#row;
    const edited = new Set(added.map(({ column }) => column));
    const { notes = [], readings, ...row } = this.#row;
    const keptReadings = readings && new Map([...readings].filter(([column]) => !edited.has(column)));
    return {
      ...row,
      cells,
      // What the reader found in a cell no longer applies to its new text.
      notes: [...notes.filter(({ column }) => column === null || !edited.has(column)), ...added],
      ...(keptReadings && keptReadings.size > 0 && { readings: keptReadings }),
    };
  }
}

function compileStep(step: RecipeStep, number: number, place: RecipePlace): CompiledStep {
  const column = (name: string): number => {
    const index = place.findColumn(name);
    if (index === undefined) throw refuse('recipe_column_missing', { step: number, column: name });
    return index;
  };
  switch (step.step) {
    case 'set_cells':
      return setCells(step, column, place);
    case 'replace':
      return changeCells(step.columns.map(column), compileReplace(step, number));
    case 'set_value': {
      const from = trimBlank(step.from);
      return changeCells([column(step.column)], (text) => (trimBlank(text) === from ? step.to : text));
    }
    case 'fill_blanks':
      return fillBlanks(step, column);
    case 'trim':
      return changeCells(step.columns.map(column), (text) => trimText(text, step.inner));
    case 'width':
      return changeCells(step.columns.map(column), step.to === 'half' ? toHalfWidth : toFullWidth);
    case 'kana':
      return changeCells(step.columns.map(column), step.to === 'katakana' ? toKatakana : toHiragana);
    case 'split':
      return splitCell(step, column);
    case 'join':
      return joinCells(step, column);
    case 'exclude_lines':
      return excludeLines(step, place);
    case 'exclude_rows':
      return excludeRows(step, column);
    case 'merge_values':
      return mergeValues(step, column);
    default:
      return assertNever(step);
  }
}

type Step<Name extends RecipeStep['step']> = Extract<RecipeStep, { step: Name }>;
type ColumnOf = (name: string) => number;

function changeCells(columns: readonly number[], change: (text: string) => string): CompiledStep {
  return (row) => {
    for (const column of columns) {
      const text = row.get(column);
      if (text !== '') row.set(column, change(text));
    }
    return true;
  };
}

function setCells({ cells }: Step<'set_cells'>, column: ColumnOf, { sheets }: RecipePlace): CompiledStep {
  const byLine = new Map<number, { column: number; text: string }[]>();
  for (const cell of cells) {
    const line = parseLine(cell.line, sheets);
    const set = { column: column(cell.column), text: cell.text };
    if (line !== undefined) byLine.set(line, [...(byLine.get(line) ?? []), set]);
  }
  return (row) => {
    for (const { column: at, text } of byLine.get(row.line) ?? []) row.set(at, text);
    return true;
  };
}

function fillBlanks({ column: name, text, fromColumn }: Step<'fill_blanks'>, column: ColumnOf): CompiledStep {
  const at = column(name);
  const from = fromColumn === undefined ? undefined : column(fromColumn);
  return (row) => {
    if (isBlank(row.get(at))) row.set(at, from === undefined ? text : row.get(from));
    return true;
  };
}

function splitCell({ column: name, separator, into }: Step<'split'>, column: ColumnOf): CompiledStep {
  const at = column(name);
  const targets = into.map(column);
  return (row) => {
    const parts = row.get(at).split(separator);
    if (parts.length < 2) return true;
    const last = targets.length - 1;
    const texts = targets.map((_, index) =>
      trimBlank(index === last ? parts.slice(last).join(separator) : (parts[index] ?? '')),
    );
    if (!targets.includes(at)) row.set(at, '');
    targets.forEach((target, index) => void row.set(target, texts[index] ?? ''));
    return true;
  };
}

function joinCells({ columns, separator, into }: Step<'join'>, column: ColumnOf): CompiledStep {
  const from = columns.map(column);
  const target = column(into);
  return (row) => {
    const texts = from.map((each) => trimBlank(row.get(each))).filter((text) => text !== '');
    if (texts.length > 0) row.set(target, texts.join(separator));
    return true;
  };
}

function excludeLines({ lines }: Step<'exclude_lines'>, { sheets }: RecipePlace): CompiledStep {
  const excluded = new Set(lines.map((line) => parseLine(line, sheets)));
  return (row) => !excluded.has(row.line);
}

function excludeRows(
  { column: name, condition, text }: Step<'exclude_rows'>,
  column: ColumnOf,
): CompiledStep {
  const at = column(name);
  const wanted = trimBlank(text);
  switch (condition) {
    case 'blank':
      return (row) => !isBlank(row.get(at));
    case 'equals':
      return (row) => trimBlank(row.get(at)) !== wanted;
    case 'contains':
      return (row) => !row.get(at).includes(text);
    default:
      return assertNever(condition);
  }
}

function mergeValues({ column: name, groups }: Step<'merge_values'>, column: ColumnOf): CompiledStep {
  const to = new Map(groups.flatMap((group) => group.values.map((value) => [trimBlank(value), group.to])));
  return changeCells([column(name)], (text) => to.get(trimBlank(text)) ?? text);
}
