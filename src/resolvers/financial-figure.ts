// Figures of companies' accounts.
import type { FinancialFigureResolvers } from '../generated/resolvers.ts';
import { financialFigure } from '../loaders/financial-figure.ts';
import { source } from '../loaders/source.ts';
import { toMoney } from '../model/money.ts';
import { relate } from './relate.ts';

export const FinancialFigure = {
  company: relate(financialFigure.company),
  money: toMoney,
  sources: relate(source.citations),
} satisfies FinancialFigureResolvers;
