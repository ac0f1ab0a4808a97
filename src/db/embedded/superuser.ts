/** The role that owns the cluster. */
export const superuser = 'leadport';

/** The database of the product, made on first start. */
export const databaseName = 'leadport';

/** Always there; nobody needs it to himself, unlike `databaseName`, which tests clone. */
export const maintenanceDatabase = 'postgres';
