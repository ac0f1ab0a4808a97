import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Lead } from '../../../../contract/lead.ts';
import { isProblem } from '../../../app/api/api-problem.ts';
import { changesOf, formOfLead, type LeadForm, rebase } from '../lead-form.ts';
import { leadQuery, useChangeLead } from '../lead-queries.ts';

/**
 * The state of editing one lead. `base` is the lead the form started from: it stays while others change the lead, so that
 * saving asks about their changes and never overwrites them unseen. `latest` is what the lead is by then, after such a refusal.
 */
export function useLeadEditing(lead: Lead, onSaved: () => void) {
  const queryClient = useQueryClient();
  const change = useChangeLead(lead.id);
  const [base, setBase] = useState(lead);
  const [form, setForm] = useState<LeadForm>(() => formOfLead(lead));
  const [latest, setLatest] = useState<Lead>();

  const startFrom = (fresh: Lead, freshForm = formOfLead(fresh)) => {
    setBase(fresh);
    setForm(freshForm);
    setLatest(undefined);
    change.reset();
  };

  const store = (from: Lead, values: LeadForm) => {
    const changes = changesOf(from, values);
    if (!changes) return startFrom(from);
    change.mutate(
      { ...changes, version: from.version },
      {
        onSuccess: (saved) => {
          startFrom(saved);
          onSaved();
        },
        onError: async (error) => {
          if (!isProblem(error, 'version_conflict')) return;
          setLatest(await queryClient.fetchQuery({ ...leadQuery(lead.id), staleTime: 0 }));
        },
      },
    );
  };

  return {
    base,
    form,
    latest,
    setForm,
    dirty: changesOf(base, form) !== undefined,
    saving: change.isPending,
    error: latest ? null : change.error,
    save: () => store(base, form),
    /** After a refusal: my changes over the latest state, or the latest state without them. */
    saveOverLatest: () => {
      if (!latest) return;
      const mine = rebase(base, form, latest);
      setBase(latest);
      setForm(mine);
      setLatest(undefined);
      store(latest, mine);
    },
    takeLatest: () => latest && startFrom(latest),
    /** A contact has changed, and the lead's version with it. A version further on means that somebody else was there too: saving shall find out. */
    follow: (changed: Lead) =>
      setBase((before) =>
        changed.version === before.version + 1 ? { ...before, version: changed.version } : before,
      ),
  };
}
