package io.patriot.testkit.cloud;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A queue's attributes and how much is on it. */
final class QueueLooks {
  private QueueLooks() {}

  static Map<QueueAttributeName, String> of(MemoryQueue queue, List<String> wanted, long nowMs) {
    int waiting = 0;
    int withSomebody = 0;
    int delayed = 0;
    for (Letter letter : queue.all()) {
      if (letter.isVisible(nowMs)) {
        waiting++;
      } else if (letter.isWithSomebody(nowMs)) {
        withSomebody++;
      } else {
        delayed++;
      }
    }
    QueueTraits traits = queue.traits;
    var all = new LinkedHashMap<>(traits.attributes());
    all.put(QueueAttributeName.QUEUE_ARN, QueueTraits.ARN + traits.name());
    all.put(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, Integer.toString(waiting));
    all.put(
        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
        Integer.toString(withSomebody));
    all.put(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED, Integer.toString(delayed));
    all.put(QueueAttributeName.VISIBILITY_TIMEOUT, Integer.toString(traits.visibilitySeconds()));
    all.put(QueueAttributeName.DELAY_SECONDS, Integer.toString(traits.delaySeconds()));
    if (!wanted.contains("All")) {
      all.keySet().removeIf(name -> !wanted.contains(name.toString()));
    }
    return all;
  }
}
