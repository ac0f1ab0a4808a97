import { z } from 'zod';
import * as apiKey from '../../contract/api-key.ts';
import * as audit from '../../contract/audit.ts';
import * as bulk from '../../contract/bulk.ts';
import * as call from '../../contract/call.ts';
import * as contact from '../../contract/contact.ts';
import * as doNotCall from '../../contract/do-not-call.ts';
import * as duplicate from '../../contract/duplicate.ts';
import * as erasure from '../../contract/erasure.ts';
import * as field from '../../contract/field.ts';
import * as importContract from '../../contract/import.ts';
import * as lead from '../../contract/lead.ts';
import * as mapping from '../../contract/mapping.ts';
import * as openRow from '../../contract/open-row.ts';
import * as outcomeLead from '../../contract/outcome-lead.ts';
import * as project from '../../contract/project.ts';
import * as provenance from '../../contract/provenance.ts';
import * as savedMapping from '../../contract/saved-mapping.ts';
import * as session from '../../contract/session.ts';
import * as undo from '../../contract/undo.ts';
import * as user from '../../contract/user.ts';
import * as valueProblem from '../../contract/value-problem.ts';
import * as webhook from '../../contract/webhook.ts';
import * as wire from '../../contract/wire.ts';
import * as workgroup from '../../contract/workgroup.ts';

const modules = [
  ...[apiKey, audit, call, contact, doNotCall, duplicate, erasure, field, importContract, lead, mapping],
  ...[openRow, outcomeLead, project, provenance, savedMapping, session, undo, user, valueProblem, wire],
  bulk,
  webhook,
  workgroup,
] as const;

/**
 * The objects of the contract by their names in the OpenAPI document: `leadSchema` is `Lead`.
 * Schemas that are not exported are described where they are used.
 */
export function namedSchemas(): ReadonlyMap<z.core.$ZodType, string> {
  const names = new Map<z.core.$ZodType, string>();
  for (const [name, value] of modules.flatMap((module) => Object.entries(module))) {
    if (name.endsWith('Schema') && (value instanceof z.ZodObject || value instanceof z.ZodUnion)) {
      names.set(value, name.charAt(0).toUpperCase() + name.slice(1, -'Schema'.length));
    }
  }
  return names;
}
