/** The role that owns the cluster. */
export const superuser = 'leadport';

/** The product's database, created on first start. */
export const databaseName = 'leadport';

/**
 * Always exists. No program needs exclusive access to it, unlike `databaseName`, which tests clone.
 */
export const maintenanceDatabase = 'postgres';
