import path from 'node:path';

/** Prints one line per test file as it ends; `test/run.mjs` prints the failures, once and in full. */
export default class ProgressReporter {
  onTestResult(test, result) {
    const { numPassingTests, numFailingTests, numPendingTests, perfStats } = result;
    const failed = numFailingTests > 0 || result.testExecError !== undefined;
    const counts = [`${numPassingTests} passed`];
    if (numFailingTests > 0) counts.push(`${numFailingTests} failed`);
    if (result.testExecError) counts.push('did not run');
    if (numPendingTests > 0) counts.push(`${numPendingTests} skipped`);
    const place = path.relative(path.resolve(import.meta.dirname, '../..'), test.path);
    const took = ((perfStats.end - perfStats.start) / 1000).toFixed(1);
    process.stdout.write(`  ${failed ? 'FAILED' : 'ok    '}${place}: ${counts.join(', ')}  ${took} s\n`);
  }
}
