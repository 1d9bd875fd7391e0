// Reads of companies' accounts.
import { required } from './relation.ts';

export const financialFigure = { company: required('financial-figure/company') };
