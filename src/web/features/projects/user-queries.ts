import { queryOptions } from '@tanstack/react-query';
import { userListSchema } from '../../../contract/user.ts';
import { call } from '../../app/api/call.ts';

/** The company's users, for choosing members; only admins may ask. */
export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: async ({ signal }) => (await call(userListSchema, { path: '/users', signal })).items,
});
