import type { Route } from '../http/call';
import { create } from './create';
import { deleteMany } from './delete';
import { list } from './list';
import { show } from './show';
import { update } from './update';
import { updateMany } from './updateMany';
import { assign, readUser } from './users';
import { videoSettings } from './videoSettings';

export const ROUTES: readonly Route[] = [
  list,
  create,
  updateMany,
  deleteMany,
  show,
  update,
  videoSettings,
  assign,
  readUser,
];
