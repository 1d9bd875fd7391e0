// Loaded into a measured process: at its end it writes down the most memory that it ever had, in bytes.
import { writeFileSync } from 'node:fs';

const file = process.env.PEAK_FILE;
if (file !== undefined) {
  process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS * 1024)));
}
