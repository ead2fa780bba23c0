// Prints `PASSED FAILED` over the unit and the browser tests' own reports.
import { readFileSync } from 'node:fs';

const read = (file) => JSON.parse(readFileSync(`reports/${file}`, 'utf8'));
const unit = read('unit.json');
const { expected, unexpected, flaky } = read('e2e.json').stats;
console.log(unit.numPassedTests + expected, unit.numFailedTests + unexpected + flaky);
