import type { Route } from '../route';
import { create } from './create';
import { deleteMany } from './delete';
import { list } from './list';
import { show } from './show';
import { update } from './update';
import { updateMany } from './update-many';
import { assign, readUser } from './users';
import { videoSettings } from './video-settings';

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
