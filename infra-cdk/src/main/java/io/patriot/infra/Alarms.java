package io.patriot.infra;

import java.util.Map;
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

  /** No number means that nothing happened, which is well. */
  void ringAtLeast(Number threshold, String name, String meaning, Metric metric) {
    ring(
        name,
        meaning,
        metric,
        threshold,
        1,
        ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        TreatMissingData.NOT_BREACHING);
  }

  /** No number means that somebody who should be speaking is silent. */
  void ringBelow(Number threshold, int periods, String name, String meaning, Metric metric) {
    ring(
        name,
        meaning,
        metric,
        threshold,
        periods,
        ComparisonOperator.LESS_THAN_THRESHOLD,
        TreatMissingData.BREACHING);
  }

  private void ring(
      String name,
      String meaning,
      Metric metric,
      Number threshold,
      int periods,
      ComparisonOperator comparison,
      TreatMissingData silence) {
    Alarm alarm =
        Alarm.Builder.create(stack, name)
            .alarmName("patriot-" + name)
            .alarmDescription(meaning)
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
