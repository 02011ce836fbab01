package io.patriot.infra;

import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;

/** Where parts write what they did; kept for the stage's days and encrypted with our key. */
final class Logs {
  private Logs() {}

  static LogGroup group(Stack stack, String what, Stage stage, DataStack data) {
    return LogGroup.Builder.create(stack, what + "-log")
        .logGroupName(Names.logGroup(what))
        .retention(days(stage.logDays()))
        .encryptionKey(data.dataKey())
        .removalPolicy(stage.keepsData() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
        .build();
  }

  static PolicyStatement writing(Stack stack, String what) {
    return Grants.allow(
        List.of("logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"),
        List.of(Names.logGroupArn(stack, Names.logGroup(what)) + ":*"));
  }

  private static RetentionDays days(int days) {
    return switch (days) {
      case 7 -> RetentionDays.ONE_WEEK;
      case 14 -> RetentionDays.TWO_WEEKS;
      case 90 -> RetentionDays.THREE_MONTHS;
      default -> throw new IllegalArgumentException("Logs are kept 7, 14 or 90 days, not " + days);
    };
  }
}
