package io.patriot.infra;

import io.patriot.topology.Patriot;
import io.patriot.topology.Queue;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.applicationautoscaling.AdjustmentTier;
import software.amazon.awscdk.services.applicationautoscaling.AdjustmentType;
import software.amazon.awscdk.services.applicationautoscaling.ScalableTarget;
import software.amazon.awscdk.services.applicationautoscaling.ServiceNamespace;
import software.amazon.awscdk.services.applicationautoscaling.StepScalingAction;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.ApplicationScalingAction;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.iam.Role;

/** Lets a feed end after an hour without a message, and start with the next one. */
final class Sleep {
  private static final Queue MESSAGES = Patriot.TELEGRAM_UPDATES;
  private static final Duration QUIET = Duration.hours(1);
  private static final Duration SOON = Duration.minutes(1);

  private Sleep() {}

  static void whileNobodyWrites(Stack stack, FargateService running, String service) {
    ScalableTarget feed =
        ScalableTarget.Builder.create(stack, service + "-scale")
            .serviceNamespace(ServiceNamespace.ECS)
            .resourceId("service/" + FeedsStack.CLUSTER + "/" + service)
            .scalableDimension("ecs:service:DesiredCount")
            .minCapacity(0)
            .maxCapacity(1)
            .role(
                Role.fromRoleArn(
                    stack,
                    service + "-scaler",
                    Names.roleArn(
                        stack,
                        "aws-service-role/ecs.application-autoscaling.amazonaws.com/"
                            + "AWSServiceRoleForApplicationAutoScaling_ECSService")))
            .build();
    feed.getNode().addDependency(running);
    set(stack, "sleep-of-" + service, feed, 0, messages(QUIET), false);
    set(stack, "waking-of-" + service, feed, 1, messages(SOON), true);
  }

  private static Metric messages(Duration during) {
    return Metric.Builder.create()
        .namespace("AWS/SQS")
        .metricName("NumberOfMessagesSent")
        .dimensionsMap(Map.of("QueueName", MESSAGES.physicalName()))
        .statistic("Sum")
        .period(during)
        .build();
  }

  /** Named so that they are none of the alarms that people are told of. */
  private static void set(
      Stack stack, String name, ScalableTarget feed, int tasks, Metric messages, boolean any) {
    StepScalingAction action =
        StepScalingAction.Builder.create(stack, name + "-action")
            .scalingTarget(feed)
            .adjustmentType(AdjustmentType.EXACT_CAPACITY)
            .build();
    action.addAdjustment(
        any
            ? AdjustmentTier.builder().adjustment(tasks).lowerBound(0).build()
            : AdjustmentTier.builder().adjustment(tasks).upperBound(0).build());
    Alarm alarm =
        Alarm.Builder.create(stack, name)
            .alarmName(name)
            .alarmDescription(any ? "Somebody writes: the feed starts" : "Nobody wrote for an hour")
            .metric(messages)
            .threshold(1)
            .evaluationPeriods(1)
            .comparisonOperator(
                any
                    ? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
                    : ComparisonOperator.LESS_THAN_THRESHOLD)
            .treatMissingData(any ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING)
            .build();
    alarm.addAlarmAction(new ApplicationScalingAction(action));
  }
}
