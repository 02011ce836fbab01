// Runs named steps one after another and says of each whether it worked; the exit code says it of all.
import assert from 'node:assert/strict';

const STEP_MS_MAX = 20_000;
let failures = 0;

export async function step(name, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${STEP_MS_MAX} ms`)), STEP_MS_MAX);
  });
  try {
    const result = await Promise.race([work(), late]);
    console.log(`ok ${name}`);
    return result;
  } catch (error) {
    failures++;
    console.log(`FAILED ${name}: ${error?.stack ?? JSON.stringify(error)}`);
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Waits until something that is looked at again and again is so. */
export async function until(what, look) {
  const deadline = Date.now() + STEP_MS_MAX - 1_000;
  for (;;) {
    const seen = await look();
    if (seen) {
      return seen;
    }
    assert.ok(Date.now() < deadline, `waited in vain for ${what}`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
}

export function finish() {
  console.log(failures === 0 ? 'All steps worked.' : `${failures} steps failed.`);
  process.exit(failures === 0 ? 0 : 1);
}
