import type { ColumnType, Generated, JSONColumnType } from 'kysely';

/** Same values as in the check of the column. */
type GrantedRight =
  | 'see'
  | 'edit'
  | 'export'
  | 'delete'
  | 'ban'
  | 'call'
  | 'assign'
  | 'edit_project'
  | 'import'
  | 'see_failures';

/**
 * The tables as returned by the driver: 64-bit integers are strings (JavaScript numbers would lose
 * digits), timestamps are Dates. `schema.sql` is the golden copy of the same schema.
 */
export type Tables = {
  tenants: {
    id: Generated<string>;
    name: string;
    second_factor_required: Generated<boolean>;
    list_retention_days: number | null;
    created_at: DateTime;
    name_key_backfill_cursor: string | null;
  };
  users: {
    tenant_id: string;
    id: Generated<string>;
    email: string;
    name: string;
    password_hash: string;
    role: 'admin' | 'general';
    granted_rights: Generated<GrantedRight[]>;
    language: Generated<'ja' | 'en'>;
    active: Generated<boolean>;
    created_at: DateTime;
  };
  sessions: {
    tenant_id: string;
    id: string;
    no: Generated<string>;
    user_id: string;
    user_agent: Generated<string>;
    address: Generated<string>;
    expires_at: Date;
    last_seen_at: DateTime;
    created_at: DateTime;
  };
  request_counts: { subject: string; window_ends: Date; requests: number };
  secret_fingerprints: { name: 'erasure-key' | 'session-secret'; fingerprint: string; recorded_at: Date };
  known_sign_in_places: { place: string; last_at: DateTime };
  sign_in_attempts: { subject: string; attempts: number; window_ends: Date };
  second_factors: {
    tenant_id: string;
    user_id: string;
    sealed_secret: Buffer;
    confirmed_at: Date | null;
    last_step: Generated<string>;
    created_at: DateTime;
  };
  recovery_codes: { tenant_id: string; user_id: string; id: string };
  api_keys: {
    tenant_id: string;
    id: Generated<string>;
    user_id: string;
    name: string;
    digest: string;
    hint: string;
    scopes: string[];
    expires_at: Date | null;
    last_used_at: Date | null;
    created_at: DateTime;
  };
  workgroups: { tenant_id: string; id: Generated<string>; name: string; created_at: DateTime };
  workgroup_members: { tenant_id: string; workgroup_id: string; user_id: string };
  password_links: {
    tenant_id: string;
    id: string;
    user_id: string;
    expires_at: Date;
    created_at: DateTime;
  };
  audit_log: {
    tenant_id: string;
    id: Generated<string>;
    at: DateTime;
    user_id: string | null;
    action: string;
    subject: string;
    subject_id: string | null;
    detail: Json;
    detail_salt: Buffer | null;
    detail_digest: Buffer;
  };
  audit_seals: { tenant_id: string; seq: string; entry_id: string; hash: Buffer; sealed_at: DateTime };
  audit_pending_seals: { tenant_id: string; entry_id: string };
  projects: {
    tenant_id: string;
    id: Generated<string>;
    name: string;
    lead_count: Generated<string>;
    contact_count: Generated<string>;
    created_by: string | null;
    created_at: DateTime;
  };
  project_members: { tenant_id: string; project_id: string; user_id: string };
  field_sets: { tenant_id: string; id: Generated<string>; name: string; created_at: DateTime };
  fields: {
    tenant_id: string;
    id: Generated<string>;
    field_set_id: string;
    name: string;
    data_type: string;
    input_form: string;
    required: Generated<boolean>;
    choices: Generated<string[]>;
    default_value: string | null;
    position: Generated<number>;
  };
  project_field_sets: {
    tenant_id: string;
    project_id: string;
    field_set_id: string;
    position: Generated<number>;
  };
  leads: LeadColumns & {
    tenant_id: string;
    id: string;
    project_id: string;
    import_id: string | null;
    import_row: number | null;
    name_hash: string;
    version: Generated<number>;
    created_at: DateTime;
    updated_at: DateTime;
    edited_at: Date | null;
    called_at: Date | null;
    call_state: Generated<string>;
    call_count: Generated<number>;
    last_result_id: string | null;
    next_call_at: Date | null;
    owner_id: string | null;
    held_by: string | null;
    held_until: Date | null;
    custom: JSONColumnType<Record<string, string>, string | undefined, string>;
  };
  contacts: {
    tenant_id: string;
    id: string;
    project_id: string;
    lead_id: string;
    import_id: string | null;
    import_row: number | null;
    phone_hash: string;
    created_at: DateTime;
    updated_at: DateTime;
    edited_at: Date | null;
    called_at: Date | null;
    name: string;
    kind: string | null;
    phone: string;
    extension: Generated<string>;
    phone_e164: string | null;
    phone_kind: string | null;
  };
  uploads: {
    tenant_id: string;
    id: string;
    user_id: string;
    file_name: string;
    size_bytes: string;
    received_at: Date | null;
    created_at: DateTime;
    last_active_at: DateTime;
  };
  file_removals: { tenant_id: string; file_key: string; requested_at: DateTime; due_at: DateTime };
  import_duplicates: {
    tenant_id: string;
    import_id: string;
    row_no: string;
    line_no: string;
    strength: string;
    reason: string;
    matches: JSONColumnType<object[]>;
    lead_ids: string[];
    incoming: JSONColumnType<object>;
    earlier: JSONColumnType<object>;
    action: string | null;
    action_lead: string | null;
    action_fields: string[] | null;
    decided_by: string | null;
    decided_at: Date | null;
  };
  imports: {
    for_review: Generated<boolean>;
    flagged: Generated<string>;
    undecided: Generated<string>;
    tenant_id: string;
    id: Generated<string>;
    project_id: string | null;
    kind: Generated<'lead' | 'do_not_call'>;
    status: string;
    file_key: string;
    file_name: string;
    size_bytes: string;
    file_sha256: string | null;
    file_options: Json;
    start_request: Json | null;
    profile: Json | null;
    mapping: Json | null;
    options: Json;
    check_result: Json | null;
    row_count: string | null;
    created: Generated<string>;
    updated: Generated<string>;
    skipped_duplicate: Generated<string>;
    skipped_do_not_call: Generated<string>;
    failed: Generated<string>;
    lead_count: Generated<string>;
    contact_count: Generated<string>;
    problem_counts: Counts;
    warning_counts: Counts;
    phone_kind_counts: Counts;
    run_seconds: Generated<number>;
    peak_rss_bytes: Generated<string>;
    stop: Json | null;
    retry_of: string | null;
    undo_when_stopped: Generated<boolean>;
    undone_leads: Generated<string>;
    undone_contacts: Generated<string>;
    restored_leads: Generated<string>;
    kept_leads: Generated<string>;
    retried_rows: Generated<string>;
    dismissed_rows: Generated<string>;
    lease_token: Generated<string>;
    lease_until: Date | null;
    claimed_at: Date | null;
    created_by: string;
    created_at: DateTime;
    started_at: Date | null;
    finished_at: Date | null;
    undo_started_at: Date | null;
    undone_at: Date | null;
    released_bans: Generated<string>;
    restored_bans: Generated<string>;
    kept_bans: Generated<string>;
    list_missing_since: Date | null;
    not_before: Date | null;
    file_erased_at: Date | null;
    file_erased_because: 'erasure' | 'retention' | null;
  };
  idempotency_keys: {
    tenant_id: string;
    key_hash: string;
    fingerprint: string;
    started_at: DateTime;
    committed: Generated<boolean>;
    answer: Buffer | null;
  };
  webhooks: {
    tenant_id: string;
    id: Generated<string>;
    url: string;
    events: string[];
    secret: string;
    previous_secret: string | null;
    previous_secret_until: Date | null;
    active: Generated<boolean>;
    created_by: string;
    created_at: DateTime;
  };
  webhook_deliveries: {
    tenant_id: string;
    id: Generated<string>;
    webhook_id: string;
    event: string;
    subject: string;
    body: string;
    created_at: DateTime;
    attempts: Generated<number>;
    next_attempt_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    last_attempt_at: Date | null;
    delivered_at: Date | null;
    last_status: number | null;
    last_error: string | null;
  };
  import_heartbeats: { tenant_id: string; import_id: string; lease_token: string; alive_until: Date };
  saved_mappings: {
    tenant_id: string;
    header_fingerprint: string;
    name: string;
    /** null: shared by the whole company. */
    project_id: string | null;
    header: Generated<string[]>;
    mapping: Json;
    options: Json;
    used_by: string;
    last_used_at: DateTime;
  };
  import_column_values: {
    tenant_id: string;
    import_id: string;
    column_no: number;
    counts: Json;
    other_rows: Generated<string> | number;
  };
  import_batches: {
    tenant_id: string;
    import_id: string;
    first_row: string;
    last_row: string;
    committed_at: DateTime;
  };
  import_rows: {
    tenant_id: string;
    import_id: string;
    row_no: string;
    line_no: string;
    outcome: string;
    lead_id: string | null;
    cells: string[];
    furigana: string[] | null;
    draft: string[] | null;
    dismissed_at: Date | null;
    retried_by: string | null;
    retried_outcome: string | null;
  };
  import_problems: {
    tenant_id: string;
    import_id: string;
    row_no: string;
    position: number;
    line_no: string;
    level: 'error' | 'warning';
    code: string;
    field: string | null;
    column_no: number | null;
    params: JSONColumnType<Record<string, string | number>>;
    raw: string | null;
  };
  import_before_images: {
    tenant_id: string;
    import_id: string;
    lead_id: string;
    image: Json;
    version_after: Generated<number>;
    restored: Generated<boolean>;
  };
  import_undo_conflicts: {
    tenant_id: string;
    import_id: string;
    lead_id: string;
    reason: string;
    later_import_id: string | null;
  };
  lead_blocks: { tenant_id: string; project_id: string; block: string; terms: number[] };
  search_backlog: {
    tenant_id: string;
    id: Generated<string>;
    project_id: string;
    first_block: string;
    last_block: string;
    import_id: string | null;
  };
  do_not_call_entries: {
    tenant_id: string;
    id: Generated<string>;
    phone_hash: string;
    phone_number: string;
    phone: string;
    phone_digits: ColumnType<string, never, never>;
    lead_name: Generated<string>;
    workgroup_id: string | null;
    project_id: string | null;
    reason: string;
    note: Generated<string>;
    evidence: Generated<string>;
    source: string;
    import_id: string | null;
    import_row: string | null;
    lead_id: string | null;
    contact_id: string | null;
    refused_on: string | null;
    expires_at: Date | null;
    created_by: string | null;
    created_at: DateTime;
    released_at: Date | null;
    released_by: string | null;
    release_reason: string | null;
    release_import_id: string | null;
    erased_at: Date | null;
    key_id: string | null;
  };
  erasures: {
    tenant_id: string;
    id: Generated<string>;
    phone_number: string | null;
    number_hash: string;
    key_id: string;
    reason: string;
    requested_by: string;
    requested_at: DateTime;
    step: string;
    after_key: string[] | null;
    counts: Counts;
    finished_at: Date | null;
  };
  call_attempts: {
    tenant_id: string;
    id: Generated<string>;
    at: DateTime;
    user_id: string;
    phone_hash: string;
    phone: string;
    project_id: string | null;
    lead_id: string | null;
    contact_id: string | null;
    allowed: boolean;
    reason: string | null;
    entry_id: string | null;
    result_id: string | null;
    closed_at: Date | null;
    memo: Generated<string>;
    next_call_at: Date | null;
  };
  call_result_sets: {
    tenant_id: string;
    id: Generated<string>;
    name: string;
    is_standard: Generated<boolean>;
    created_at: DateTime;
  };
  call_results: {
    tenant_id: string;
    id: Generated<string>;
    set_id: string;
    name: string;
    standard: string | null;
    kind: string;
    effect: string;
    call_again_minutes: number | null;
    rest_minutes: number | null;
    position: Generated<number>;
    archived_at: Date | null;
  };
  project_result_sets: { tenant_id: string; project_id: string; set_id: string };
  call_rules: {
    tenant_id: string;
    id: Generated<string>;
    project_id: string | null;
    hours: Json;
    on_holidays: boolean;
    max_total: number | null;
    max_per_day: number | null;
    max_per_24_hours: number | null;
    rest_minutes: number | null;
    updated_at: DateTime;
  };
};

type LeadColumns = {
  name: string;
  kana: Generated<string>;
  postal_code: Generated<string>;
  prefecture: Generated<string>;
  city: Generated<string>;
  street: Generated<string>;
  building: Generated<string>;
  email: Generated<string>;
  website: Generated<string>;
  note: Generated<string>;
};

type DateTime = ColumnType<Date, Date | string | undefined, Date | string>;
/** Written as JSON text, read as unknown. The reader parses it with a schema. */
type Json = ColumnType<unknown, string | undefined, string>;
type Counts = ColumnType<Record<string, number>, string | undefined, string>;
