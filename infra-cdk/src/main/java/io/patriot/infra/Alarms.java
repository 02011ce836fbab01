package io.patriot.infra;

import io.patriot.topology.Bell;
import io.patriot.topology.Part;
import io.patriot.topology.Queue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IAlarmAction;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;

/** Rings when a number is not what it should be, and says so when it is again. */
final class Alarms {
  private final Stack stack;
  private final IAlarmAction ringing;

  Alarms(Stack stack, IAlarmAction ringing) {
    this.stack = stack;
    this.ringing = ringing;
  }

  static Metric metric(
      String namespace, String name, String statistic, int minutes, Map<String, String> of) {
    return Metric.Builder.create()
        .namespace(namespace)
        .metricName(name)
        .dimensionsMap(of)
        .statistic(statistic)
        .period(Duration.minutes(minutes))
        .build();
  }

  static String late(Queue queue) {
    return "late-" + queue.name();
  }

  static String errors(Part part) {
    return "errors-" + part.name();
  }

  static String throttled(Part part) {
    return "throttled-" + part.name();
  }

  static String slow(Part part) {
    return "slow-" + part.name();
  }

  /** The names at AWS of whatever rings about a queue and who hears it. */
  static List<String> about(Queue queue, Part hearer) {
    return Stream.of(
            Bell.deadLettersName(queue),
            late(queue),
            errors(hearer),
            throttled(hearer),
            slow(hearer))
        .map(name -> Names.PREFIX + name)
        .toList();
  }

  /** No number means that nothing happened, which is well. */
  void ringAtLeast(Number threshold, Bell bell, Metric metric) {
    ring(
        bell,
        metric,
        threshold,
        1,
        ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        TreatMissingData.NOT_BREACHING);
  }

  /** No number means that somebody who should be speaking is silent. */
  void ringBelow(Number threshold, int periods, Bell bell, Metric metric) {
    ring(
        bell,
        metric,
        threshold,
        periods,
        ComparisonOperator.LESS_THAN_THRESHOLD,
        TreatMissingData.BREACHING);
  }

  private void ring(
      Bell bell,
      Metric metric,
      Number threshold,
      int periods,
      ComparisonOperator comparison,
      TreatMissingData silence) {
    Alarm alarm =
        Alarm.Builder.create(stack, bell.name())
            .alarmName(bell.alarmName())
            .alarmDescription(bell.description())
            .metric(metric)
            .threshold(threshold)
            .evaluationPeriods(periods)
            .comparisonOperator(comparison)
            .treatMissingData(silence)
            .build();
    alarm.addAlarmAction(ringing);
    alarm.addOkAction(ringing);
  }
}
