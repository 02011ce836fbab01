package io.patriot.bench;

import java.time.Duration;
import java.util.Locale;

/**
 * What has been worked so far.
 *
 * @param machine by everybody on this machine
 * @param platform by the platform itself
 * @param tables by its DynamoDB
 * @param bench by those who measure
 */
record Work(Processors machine, Duration platform, Duration tables, Duration bench) {
  Work minus(Work before) {
    return new Work(
        machine.minus(before.machine),
        platform.minus(before.platform),
        tables.minus(before.tables),
        bench.minus(before.bench));
  }

  String each(int orders) {
    return String.format(
        Locale.ROOT,
        "%d ms, and %d ms in DynamoDB",
        platform.dividedBy(orders).toMillis(),
        tables.dividedBy(orders).toMillis());
  }

  /** How much of the processors went to programs that have nothing to do with it. */
  String byOthers() {
    long others = machine.busy().minus(platform).minus(tables).minus(bench).toMillis();
    return String.format(
        Locale.ROOT, "%.0f %%", 100.0 * Math.max(0, others) / machine.whole().toMillis());
  }
}
