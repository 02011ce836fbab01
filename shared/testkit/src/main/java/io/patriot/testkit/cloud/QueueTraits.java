package io.patriot.testkit.cloud;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What a queue promises, in SQS's own words. */
record QueueTraits(
    String name,
    int visibilitySeconds,
    int delaySeconds,
    boolean contentBasedDeduplication,
    boolean deduplicationPerGroup,
    @Nullable DeadLetters deadLetters,
    Map<QueueAttributeName, String> attributes) {

  /** Where a message goes that was received too often. */
  record DeadLetters(String queue, int receiveMax) {}

  static final String ARN = "arn:aws:sqs:eu-central-1:000000000000:";
  private static final String FIFO = ".fifo";
  private static final Pattern TARGET =
      Pattern.compile("\"deadLetterTargetArn\"\\s*:\\s*\"[^\"]*:([^\":]+)\"");
  private static final Pattern RECEIVE_MAX =
      Pattern.compile("\"maxReceiveCount\"\\s*:\\s*\"?(\\d+)\"?");

  static QueueTraits of(String name, Map<QueueAttributeName, String> attributes) {
    boolean saysFifo =
        Boolean.parseBoolean(attributes.getOrDefault(QueueAttributeName.FIFO_QUEUE, "false"));
    if (saysFifo != name.endsWith(FIFO)) {
      throw QueueRefusals.attribute("A FIFO queue, and only that, has a name that ends in .fifo");
    }
    return new QueueTraits(
        name,
        number(attributes, QueueAttributeName.VISIBILITY_TIMEOUT, 30),
        number(attributes, QueueAttributeName.DELAY_SECONDS, 0),
        Boolean.parseBoolean(
            attributes.getOrDefault(QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "false")),
        "messageGroup".equals(attributes.get(QueueAttributeName.DEDUPLICATION_SCOPE)),
        deadLetters(attributes.getOrDefault(QueueAttributeName.REDRIVE_POLICY, "")),
        new LinkedHashMap<>(attributes));
  }

  boolean fifo() {
    return name.endsWith(FIFO);
  }

  private static int number(
      Map<QueueAttributeName, String> attributes, QueueAttributeName name, int otherwise) {
    String value = attributes.get(name);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  private static @Nullable DeadLetters deadLetters(String policy) {
    if (policy.isEmpty()) {
      return null;
    }
    Matcher target = TARGET.matcher(policy);
    Matcher receiveMax = RECEIVE_MAX.matcher(policy);
    if (!target.find() || !receiveMax.find()) {
      throw QueueRefusals.attribute("The redrive policy names no target or no count");
    }
    return new DeadLetters(target.group(1), Integer.parseInt(receiveMax.group(1)));
  }
}
