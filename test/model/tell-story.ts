import assert from 'node:assert/strict';
import type { TestSystem } from '../support/test-system.ts';
import { Company, type Lead, type RowOutcome } from './company.ts';
import { RealCompany, type ToldLead } from './real-company.ts';
import { makeStory, type Step } from './stories.ts';

/** What has happened so far, to be told again to a new company in memory. */
type Told = (company: Company) => void;

/** Tells the story of a seed to Leadport and to the company in memory, and compares after every step what each of them has. */
export async function tellStory(system: TestSystem, seed: number): Promise<void> {
  const real = await RealCompany.found(system, `${seed}`);
  const past: Told[] = [];
  for (const [at, step] of makeStory(seed).entries()) {
    try {
      past.push(...(await tell(real, past, step, seed % 4 === 0)));
      assert.deepEqual(await real.tell(), leadsOf(retell(past)));
    } catch (error) {
      throw new Error(`seed ${seed}, step ${at + 1} (${JSON.stringify(step)})`, { cause: error });
    }
  }
}

function retell(past: readonly Told[]): Company {
  const company = new Company();
  for (const told of past) told(company);
  return company;
}

async function tell(real: RealCompany, past: readonly Told[], step: Step, checked: boolean): Promise<Told[]> {
  const now = retell(past);
  switch (step.kind) {
    case 'import': {
      const { project, rows, policy, commits } = step;
      const no = await real.queue(project, rows, policy, checked);
      if (commits.length > 0) await real.runAndDie(no, rows, commits);
      const [outcomes] = await real.run(no);
      assert.deepEqual(outcomes, inOrder(now.importRows(no, project, rows, policy)));
      const foretold = real.foretold(no);
      if (foretold) assert.deepEqual(foretold.said, foretold.came);
      return [(company) => company.importRows(no, project, rows, policy)];
    }
    case 'both': {
      const [one, other] = step.imports;
      const a = await real.queue(one.project, one.rows, one.policy);
      const b = await real.queue(other.project, other.rows, other.policy);
      const outcomes = await real.run(a, b);
      const first: Told = (company) => company.importRows(a, one.project, one.rows, one.policy);
      const second: Told = (company) => company.importRows(b, other.project, other.rows, other.policy);
      const told = await real.tell();
      // As if one had come after the other, whichever that was.
      const orders = [
        [first, second],
        [second, first],
      ];
      const order = orders.find((told_) => same(told, leadsOf(retell([...past, ...told_]))));
      assert.ok(order, `two at once ended as neither order does: ${JSON.stringify({ outcomes, told })}`);
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

/** Rows that went in first, as `RealCompany` tells them. */
function inOrder(outcomes: readonly RowOutcome[]): readonly RowOutcome[] {
  const updated = outcomes.filter((outcome) => outcome === 'updated');
  return [...outcomes.map((outcome) => (outcome === 'updated' ? 'created' : outcome)), ...updated];
}

function leadsOf(company: Company): readonly ToldLead[] {
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
