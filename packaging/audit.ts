// npm run audit: known holes in the packages, from the level moderate on. Ends with 0 where there are none, 1 where
// there are, and 3 where the registry could not be asked: that is no clean answer.
import { spawnSync } from 'node:child_process';

export type Audit = { code: 0 | 1 | 3; sentence: string };

/** What `npm audit --json` printed, whatever it ended with. */
export function judgeAudit(stdout: string): Audit {
  const counts = countsOf(stdout);
  if (counts === null)
    return {
      code: 3,
      sentence: 'The registry could not be asked. Nothing is known: run this where it can be.',
    };
  const { low = 0, moderate = 0, high = 0, critical = 0 } = counts;
  const found = moderate + high + critical;
  return {
    code: found === 0 ? 0 : 1,
    sentence: `${critical} critical, ${high} high, ${moderate} moderate, ${low} low. ${found === 0 ? 'Clean at the level moderate.' : 'Run: npm audit'}`,
  };
}

function countsOf(stdout: string): Record<string, number> | null {
  try {
    return JSON.parse(stdout).metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}

if (process.argv[1] === import.meta.filename) {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', maxBuffer: 64e6 });
  const { code, sentence } = judgeAudit(stdout);
  console.log(sentence);
  process.exitCode = code;
}
