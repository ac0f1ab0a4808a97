import assert from 'node:assert/strict';
import type { TestSystem } from '../support/test-system.ts';
import { Company, type Lead, type RowOutcome } from './company.ts';
import { type LeadSnapshot, RealCompany } from './real-company.ts';
import { makeStory, type Step } from './stories.ts';

/** A past event, to be repeated on a new company in memory. */
type Event = (company: Company) => void;

/**
 * Runs the story of a seed on Leadport and on the company in memory, and compares their contents
 * after every step.
 */
export async function tellStory(system: TestSystem, seed: number): Promise<void> {
  const real = await RealCompany.found(system, `${seed}`);
  const past: Event[] = [];
  for (const [at, step] of makeStory(seed).entries()) {
    try {
      past.push(...(await runStep(real, past, step, seed % 4 === 0)));
      assert.deepEqual(await real.snapshot(), leadsOf(replay(past)));
    } catch (error) {
      throw new Error(`seed ${seed}, step ${at + 1} (${JSON.stringify(step)})`, { cause: error });
    }
  }
}

function replay(past: readonly Event[]): Company {
  const company = new Company();
  for (const event of past) event(company);
  return company;
}

async function runStep(
  real: RealCompany,
  past: readonly Event[],
  step: Step,
  checked: boolean,
): Promise<Event[]> {
  const now = replay(past);
  switch (step.kind) {
    case 'import': {
      const { project, rows, policy, commits } = step;
      const no = await real.queue(project, rows, policy, checked);
      if (commits.length > 0) await real.runAndDie(no, rows, commits);
      const [outcomes] = await real.run(no);
      assert.deepEqual(outcomes, inOrder(now.importRows(no, project, rows, policy)));
      const check = real.checkOf(no);
      if (check) assert.deepEqual(check.predicted, check.actual);
      return [(company) => company.importRows(no, project, rows, policy)];
    }
    case 'both': {
      const [one, other] = step.imports;
      const a = await real.queue(one.project, one.rows, one.policy);
      const b = await real.queue(other.project, other.rows, other.policy);
      const outcomes = await real.run(a, b);
      const first: Event = (company) => company.importRows(a, one.project, one.rows, one.policy);
      const second: Event = (company) => company.importRows(b, other.project, other.rows, other.policy);
      const found = await real.snapshot();
      // The same as one after the other, in either order.
      const orders = [
        [first, second],
        [second, first],
      ];
      const order = orders.find((events) => same(found, leadsOf(replay([...past, ...events]))));
      assert.ok(
        order,
        `the result of two imports at once matches neither order: ${JSON.stringify({ outcomes, found })}`,
      );
      return order;
    }
    case 'undo': {
      const { importNo, keepChanged } = step;
      const answer = await real.undo(importNo, keepChanged);
      if (now.isUndone(importNo)) assert.equal(answer, 'invalid_state');
      else if (!keepChanged && now.builtOn(importNo).length > 0) assert.equal(answer, 'undo_later_first');
      else {
        assert.deepEqual(answer, now.undo(importNo).map(fromOf).sort());
        return [(company) => company.undo(importNo)];
      }
      return [];
    }
    case 'edit':
      await real.edit(step.at, step.note);
      return [
        (company) => {
          const lead = company.leads.toSorted(byOrigin)[Math.floor(step.at * company.leads.length)];
          if (lead) company.edit(lead, step.note);
        },
      ];
    case 'ban':
      await real.ban(step.phone);
      return [(company) => company.banned.add(step.phone)];
  }
}

/** Created rows first, in the order of `RealCompany`. */
function inOrder(outcomes: readonly RowOutcome[]): readonly RowOutcome[] {
  const updated = outcomes.filter((outcome) => outcome === 'updated');
  return [...outcomes.map((outcome) => (outcome === 'updated' ? 'created' : outcome)), ...updated];
}

function leadsOf(company: Company): readonly LeadSnapshot[] {
  return company.leads.toSorted(byOrigin).map((lead) => ({
    from: fromOf(lead),
    project: lead.project,
    name: lead.name,
    note: lead.note,
    contacts: lead.contacts
      .toSorted(byOrigin)
      .map((contact) => `${fromOf(contact)} ${contact.name} ${contact.phone}`),
  }));
}

type Made = Pick<Lead, 'by'>;

function fromOf({ by }: Made): string {
  return `${by.importNo}:${by.row}`;
}

function byOrigin({ by: one }: Made, { by: other }: Made): number {
  return one.importNo - other.importNo || one.row - other.row;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
