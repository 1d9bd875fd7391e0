// Reads of hospital departments.
import { many } from './relation.ts';

export const department = { sectors: many('department/sectors') };
