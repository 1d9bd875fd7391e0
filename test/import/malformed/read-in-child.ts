// Reads one file in a process whose memory is small: it prints what was said, or dies of the file.
import { readTable } from '../../../src/import/read-table.ts';

const answer = await readTable(process.argv[2] ?? '').then(
  ({ records }) => `${records.length} records`,
  (error: Error) => error.message,
);
process.stdout.write(answer);
