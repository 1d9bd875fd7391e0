// Hospital departments.
import type { DepartmentResolvers } from '../generated/resolvers.ts';
import { department } from '../loaders/department.ts';
import { relate } from './relate.ts';

export const Department = { sectors: relate(department.sectors) } satisfies DepartmentResolvers;
