package io.patriot.local.aws.bus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which events of a bus go to which queues. The pattern is EventBridge's JSON. */
public record RuleSpec(String name, String busName, String eventPattern, List<Target> targets) {
  /** A queue that hears the rule's events; a FIFO queue needs the group they are put in. */
  public record Target(String queueUrl, @Nullable String messageGroupId) {
    public Target {
      if (queueUrl.endsWith(".fifo") == (messageGroupId == null)) {
        throw new IllegalArgumentException(
            "a FIFO queue, and only that, needs a message group: " + queueUrl);
      }
    }

    public static Target of(String queueUrl) {
      return new Target(queueUrl, null);
    }
  }

  public static final int TARGETS_MAX = 5;

  public RuleSpec {
    targets = List.copyOf(targets);
    if (targets.isEmpty() || targets.size() > TARGETS_MAX) {
      throw new IllegalArgumentException("a rule has 1 to " + TARGETS_MAX + " targets: " + name);
    }
  }
}
