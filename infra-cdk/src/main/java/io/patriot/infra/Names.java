package io.patriot.infra;

import io.patriot.topology.Part;
import io.patriot.topology.Queue;
import io.patriot.topology.Table;
import java.util.Locale;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;

/**
 * What things are called at AWS. Names come from the topology and are fixed, so that one stack can
 * speak of another's parts without being bound to it.
 */
final class Names {
  static final String PREFIX = "patriot-";

  /** Who may look after dead letters and turn the feed off; for people, not for parts. */
  static final String OPERATOR = PREFIX + "operator";

  private Names() {}

  static String of(Part part) {
    return PREFIX + part.name();
  }

  /** The rule that makes a part run from time to time. */
  static String clock(Part part) {
    return of(part) + "-clock";
  }

  static String stack(String what) {
    return PREFIX + what;
  }

  static String logGroup(String what) {
    return "/patriot/" + what;
  }

  /** The variable that a part finds something in, such as PATRIOT_QUEUE_ORDER_COMMANDS. */
  static String variable(String kind, String name) {
    return "PATRIOT_" + kind + "_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  static String arn(Stack stack, Queue queue) {
    return arn(stack, "sqs", queue.physicalName());
  }

  static String deadLetterArn(Stack stack, Queue queue) {
    return arn(stack, "sqs", queue.deadLetterName());
  }

  static String url(Stack stack, Queue queue) {
    return "https://sqs.%s.%s/%s/%s"
        .formatted(
            stack.getRegion(), stack.getUrlSuffix(), stack.getAccount(), queue.physicalName());
  }

  static String arn(Stack stack, Table table) {
    return arn(stack, "dynamodb", "table/" + table.name());
  }

  static String indexArn(Stack stack, Table table, Table.Index index) {
    return arn(stack, "dynamodb", "table/" + table.name() + "/index/" + index.name());
  }

  static String functionArn(Stack stack, Part part) {
    return stack.formatArn(
        ArnComponents.builder()
            .service("lambda")
            .resource("function")
            .resourceName(of(part))
            .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
            .build());
  }

  static String roleArn(Stack stack, String role) {
    return stack.formatArn(
        ArnComponents.builder().service("iam").region("").resource("role/" + role).build());
  }

  /** Of all alarms whose names begin so. */
  static String alarmArn(Stack stack, String beginning) {
    return stack.formatArn(
        ArnComponents.builder()
            .service("cloudwatch")
            .resource("alarm")
            .resourceName(beginning)
            .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
            .build());
  }

  static String logGroupArn(Stack stack, String group) {
    return stack.formatArn(
        ArnComponents.builder()
            .service("logs")
            .resource("log-group")
            .resourceName(group)
            .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
            .build());
  }

  static String arn(Stack stack, String service, String resource) {
    return stack.formatArn(ArnComponents.builder().service(service).resource(resource).build());
  }
}
